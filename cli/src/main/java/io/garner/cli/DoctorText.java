package io.garner.cli;

import io.garner.doctor.CheckResult;
import io.garner.doctor.CheckResult.Failed;
import io.garner.doctor.CheckResult.Passed;
import io.garner.doctor.CheckResult.Skipped;
import io.garner.doctor.Diagnosis;
import io.garner.doctor.Examined;
import java.util.List;

/** Prints each step for a person as it ends. */
record DoctorText(Console console) implements DoctorOutput {

    private static final String INDENT = "      ";

    @Override
    public void begin(String patient) {
        console.out().println(console.style().bold(patient));
    }

    @Override
    public void step(Examined examined) {
        CheckResult result = examined.result();
        String title = plain(examined.check().title());
        String timed = title + "  " + examined.took().toMillis() + " ms";
        if (result instanceof Passed passed) {
            line(console.style().green("✓"), timed);
            passed.details().forEach(detail -> indented("", detail));
            passed.advice().ifPresent(advice -> indented(console.style().yellow("! "), advice));
        } else if (result instanceof Failed failed) {
            line(console.style().red("✗"), timed);
            indented("", failed.reason());
            indented(console.style().bold("→ "), failed.remedy());
        } else if (result instanceof Skipped skipped) {
            line("-", title + "  skipped: " + plain(skipped.why()));
        }
        console.out().flush();
    }

    @Override
    public void end(Diagnosis diagnosis) {
        List<Diagnosis.Step> steps = diagnosis.patients().stream()
                .flatMap(patient -> patient.steps().stream())
                .toList();
        long failed = count(steps, "failed");
        String counts =
                count(steps, "passed") + " passed, " + failed + " failed, " + count(steps, "skipped") + " skipped";
        Style style = console.style();
        console.out()
                .println((failed == 0 ? style.green("All is well: ") : style.red("Something is wrong: ")) + counts);
    }

    private static long count(List<Diagnosis.Step> steps, String status) {
        return steps.stream().filter(step -> step.status().equals(status)).count();
    }

    private void line(String sign, String text) {
        console.out().println("  " + sign + " " + text);
    }

    private void indented(String sign, String text) {
        String blanks = sign.isEmpty() ? "" : "  ";
        List<String> lines = plain(text).strip().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            console.out().println(INDENT + (i == 0 ? sign : blanks) + lines.get(i));
        }
    }

    /** Words come from elsewhere; none of them gets to steer the terminal. */
    private static String plain(String text) {
        return text.replace("\r", "").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
    }
}
