package io.garner.openmetadata;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;

/**
 * How the catalog points at another entity.
 *
 * @param inherited whether the entity has it from what holds it, from 1.4 on
 */
public record Reference(String id, String type, Optional<String> fullyQualifiedName, Optional<Boolean> inherited) {

    @JsonCreator
    public Reference {}

    public Reference(String id, String type, Optional<String> fullyQualifiedName) {
        this(id, type, fullyQualifiedName, Optional.empty());
    }
}
