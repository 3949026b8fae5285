package io.garner.cli;

import io.garner.doctor.Diagnosis;
import io.garner.doctor.Examined;

/** Shows what the doctor finds while it is found. */
interface DoctorOutput {

    /** The steps of this one follow: {@code source pagila}. */
    void begin(String patient);

    void step(Examined examined);

    void end(Diagnosis diagnosis);
}
