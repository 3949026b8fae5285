package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.http.Json;
import java.util.List;
import java.util.Map;

/** What labels name: classifications with their tags, glossaries with their terms. */
final class LabelCollections {

    static final Collection CLASSIFICATIONS = GovernanceCollections.collection(
            "classification",
            "classifications",
            "classification/createClassification",
            "classification/classification",
            List.of("mutuallyExclusive"),
            GovernedKind.plain().adapting(LabelCollections::label).keeping("disabled", "provider"));

    static final Collection TAGS = GovernanceCollections.collection(
            "tag",
            "tags",
            "classification/createTag",
            "classification/tag",
            List.of("mutuallyExclusive", "style"),
            GovernedKind.plain()
                    .in(
                            new Collection.Parent("parent", "tag"),
                            new Collection.Parent("classification", "classification"))
                    .adapting(LabelCollections::label)
                    .keeping("disabled", "provider", "deprecated")
                    .checking(new TagsAreSomewhere()));

    static final Collection GLOSSARIES = GovernanceCollections.collection(
            "glossary",
            "glossaries",
            "data/createGlossary",
            "data/glossary",
            List.of("mutuallyExclusive"),
            GovernedKind.plain()
                    .referring(Map.of("reviewers", "user"))
                    .adapting(LabelCollections::label)
                    .keeping("disabled", "provider", "reviewers"));

    static final Collection GLOSSARY_TERMS = GovernanceCollections.collection(
            "glossaryTerm",
            "glossaryTerms",
            "data/createGlossaryTerm",
            "data/glossaryTerm",
            List.of("mutuallyExclusive", "style", "synonyms", "references", "relatedTerms"),
            GovernedKind.plain()
                    .in(new Collection.Parent("parent", "glossaryTerm"), new Collection.Parent("glossary", "glossary"))
                    .referring(Map.of("reviewers", "user", "relatedTerms", "glossaryTerm"))
                    .adapting(LabelCollections::term)
                    .keeping("disabled", "provider", "status", "reviewers")
                    .filteredBy("glossary", "parent"));

    private LabelCollections() {}

    private static void label(ObjectNode create) {
        GovernanceCollections.provided(create);
        create.put("disabled", false);
    }

    private static void term(ObjectNode create) {
        label(create);
        TermParentIsInItsGlossary.check(create);
        create.put("status", Json.isBlank(create, "reviewers") ? "Approved" : "Draft");
    }
}
