package io.garner.openmetadata;

import java.util.Optional;

/** What databases, schemas, procedures and pipelines have in common when they are written. */
public sealed interface DescribedBody permits DatabaseBody, PipelineBody, ProcedureBody, SchemaBody {

    Optional<String> displayName();

    Optional<String> description();

    Optional<String> sourceHash();

    Optional<String> sourceUrl();

    /** The same body with this source URL. */
    DescribedBody withSourceUrl(Optional<String> url);

    /** The same body with these texts in place of its own. */
    Record keeping(Optional<String> keptDisplayName, Optional<String> keptDescription);
}
