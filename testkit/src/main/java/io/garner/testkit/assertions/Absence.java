package io.garner.testkit.assertions;

import java.util.List;
import java.util.Optional;

/** Says what is not there, and what is. Stateless. */
final class Absence {

    private Absence() {}

    /** The sentence for an entity that a catalog does not have. */
    static String of(Reader reader, Kind kind, String fqn) {
        String missing = "there is no " + kind.word() + " <" + fqn + ">";
        List<String> siblings = Names.container(fqn)
                .map(container -> reader.names(kind, container))
                .orElse(List.of());
        List<String> candidates = siblings.isEmpty() ? reader.names(kind, "") : siblings;
        if (candidates.isEmpty()) {
            return missing + ", nor any other " + kind.word() + containerToo(reader, kind, fqn);
        }
        return missing + containerToo(reader, kind, fqn) + "; nearest: "
                + String.join(", ", Names.nearest(fqn, candidates)) + (candidates.size() > 3 ? ", …" : "");
    }

    private static String containerToo(Reader reader, Kind kind, String fqn) {
        Optional<Kind> above = switch (kind) {
            case TABLE -> Optional.of(Kind.SCHEMA);
            case SCHEMA -> Optional.of(Kind.DATABASE);
            case DATABASE -> Optional.of(Kind.SERVICE);
            case SERVICE, PIPELINE -> Optional.empty();
        };
        return above.flatMap(container -> Names.container(fqn)
                        .filter(name -> reader.entity(container, name, "").isEmpty())
                        .map(name -> ", because there is no " + container.word() + " <" + name + ">"))
                .orElse("");
    }
}
