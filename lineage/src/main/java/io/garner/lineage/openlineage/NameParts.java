package io.garner.lineage.openlineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes dataset names of databases apart. Stateless. */
final class NameParts {

    private static final int FULL = 3;

    private NameParts() {}

    /** The parts without their quotes, outermost first; empty when quotes do not match or a part is empty. */
    static Optional<List<String>> of(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        char closing = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (closing != 0) {
                if (c != closing) {
                    part.append(c);
                } else if (i + 1 < name.length() && name.charAt(i + 1) == closing) {
                    // A doubled quote stands for itself.
                    part.append(c);
                    i++;
                } else {
                    closing = 0;
                }
            } else if (part.isEmpty() && "\"[`".indexOf(c) >= 0) {
                closing = c == '[' ? ']' : c;
            } else if (c == '.') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return closing != 0 || parts.contains("") ? Optional.empty() : Optional.of(slashed(parts));
    }

    /** Airflow's assets have slashes where datasets have dots: crm/public/customers. */
    private static List<String> slashed(List<String> parts) {
        if (parts.size() == 1) {
            List<String> others = List.of(parts.get(0).split("/", -1));
            return others.size() == FULL && !others.contains("") ? others : parts;
        }
        return parts;
    }
}
