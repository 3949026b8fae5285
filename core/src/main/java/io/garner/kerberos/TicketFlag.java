package io.garner.kerberos;

import java.util.EnumSet;
import java.util.Set;

/** What a ticket allows, as bits of RFC 4120, section 5.3. */
public enum TicketFlag {
    FORWARDABLE(0x40000000),
    FORWARDED(0x20000000),
    PROXIABLE(0x10000000),
    POSTDATED(0x02000000),
    INVALID(0x01000000),
    RENEWABLE(0x00800000),
    INITIAL(0x00400000);

    private final int bit;

    TicketFlag(int bit) {
        this.bit = bit;
    }

    static Set<TicketFlag> of(int bits) {
        EnumSet<TicketFlag> flags = EnumSet.allOf(TicketFlag.class);
        flags.removeIf(flag -> (bits & flag.bit) == 0);
        return flags;
    }
}
