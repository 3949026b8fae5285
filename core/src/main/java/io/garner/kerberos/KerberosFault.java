package io.garner.kerberos;

/** What can go wrong with a login by ticket. The list grows with what was observed. */
public enum KerberosFault {
    /** None of the known ones. */
    OTHER
}
