package io.garner.testkit.postgres;

import io.garner.testkit.TestSecrets;

/** The role that a new server starts with. Its text shows no password. */
record Superuser(String name, String password) {

    /** A superuser with a password that was made up for it. */
    static Superuser create(String name) {
        return new Superuser(name, TestSecrets.random());
    }

    @Override
    public String toString() {
        return name;
    }
}
