package io.garner.sandbox;

import java.sql.SQLException;

/** The sample databases there are. */
enum Sample {
    PAGILA;

    SamplePostgres start(int port) throws SQLException {
        return switch (this) {
            case PAGILA -> SamplePostgres.start(port);
        };
    }
}
