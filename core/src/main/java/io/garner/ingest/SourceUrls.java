package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.DescribedBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives tables, schemas and databases the URL of their page elsewhere. One that the catalog has already is replaced only
 * when our bot wrote it, as the version history tells; otherwise it is people's, stays, and is told once for the schema.
 * Used by the thread that plans.
 */
final class SourceUrls {

    private static final int MOST_NAMES = 5;

    private final Optional<UrlTemplate> template;
    private final TextRules rules;
    private final OpenMetadata catalog;
    private final List<String> kept = new ArrayList<>();

    /** Whether a URL that differs is ours, by the entity: a database comes up with each of its schemas. */
    private final Map<String, Boolean> ours = new HashMap<>();

    SourceUrls(Optional<UrlTemplate> template, TextRules rules, OpenMetadata catalog) {
        this.template = template;
        this.rules = rules;
        this.catalog = catalog;
    }

    /** The body with the URL that it may have; the names are the source's own, from the service down. */
    TableBody addressed(TableBody body, Optional<StoredEntity> stored, String... names) {
        Optional<String> url = template.flatMap(pattern -> pattern.of(names));
        // A run that stored this same table without a URL of ours had found that the one there is people's.
        boolean knownForPeoples = stored.flatMap(StoredEntity::sourceHash)
                .filter(hash -> rules.fingerprinted(body).sourceHash().equals(Optional.of(hash)))
                .isPresent();
        return body.withExtras(body.extras().withSourceUrl(admitted(url, EntityType.TABLE, stored, knownForPeoples)));
    }

    /** The same for a database or schema. */
    DescribedBody addressed(EntityType type, DescribedBody body, Optional<StoredEntity> stored, String... names) {
        Optional<String> url = template.flatMap(pattern -> pattern.of(names));
        return body.withSourceUrl(admitted(url, type, stored, false));
    }

    private Optional<String> admitted(
            Optional<String> url, EntityType type, Optional<StoredEntity> stored, boolean knownForPeoples) {
        Optional<String> there =
                stored.flatMap(StoredEntity::sourceUrl).flatMap(text -> Texts.present(Optional.of(text)));
        if (url.isEmpty() || there.isEmpty() || there.equals(url)) {
            return url;
        }
        StoredEntity entity = stored.orElseThrow();
        if (!ours.containsKey(entity.id())) {
            boolean isOurs = !knownForPeoples
                    && new Authors(catalog, type, entity.id()).isOurs(List.of(), TextChange.SOURCE_URL, there.get());
            ours.put(entity.id(), isOurs);
            if (!isOurs) {
                kept.add(entity.name());
            }
        }
        return url.filter(ourUrl -> Boolean.TRUE.equals(ours.get(entity.id())));
    }

    /** What was kept since the last question. */
    Optional<Finding> finding(Fqn schema) {
        List<String> names = List.copyOf(kept);
        kept.clear();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String some = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        return Optional.of(new Finding(
                "source-urls-kept",
                schema.toString(),
                names.size() + " source URLs in the catalog are people's and are kept: " + some
                        + (names.size() > MOST_NAMES ? ", …" : ""),
                "Empty a source URL in the catalog to have it set again."));
    }
}
