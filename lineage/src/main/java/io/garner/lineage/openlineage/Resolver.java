package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.DatasetNames.Naming;
import io.garner.model.Fqn;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;

/** Finds the tables of datasets, and tells of those that have none. Used by one thread. */
final class Resolver {

    private final DatasetNames names;
    private final Told told;

    Resolver(DatasetNames names, Told told) {
        this.names = names;
        this.told = told;
    }

    Optional<Fqn> table(DatasetId dataset, List<DatasetId> alsoKnownAs) {
        Naming naming = names.of(dataset, alsoKnownAs);
        if (naming instanceof Naming.Table table) {
            return Optional.of(table.fqn());
        } else if (naming instanceof Naming.NoTable none) {
            told.once(new Finding(
                    Told.NAME, dataset.toString(), "this dataset is left out: " + none.reason(), none.remedy()));
        } else {
            told.once(new Finding(
                    Told.NAMESPACE,
                    dataset.shownNamespace(),
                    "no service is known for this namespace; its datasets are left out, " + dataset.name() + " first",
                    remedy(dataset)));
        }
        return Optional.empty();
    }

    private static String remedy(DatasetId dataset) {
        return StoreAddress.parse(dataset.namespace())
                .filter(StoreAddress::isDatabaseServer)
                .flatMap(address -> address.keys().stream().findFirst())
                .map(key -> "If the catalog has it, add to ingest.yaml, with the service's name: hosts: {\""
                        + key.replace("\\", "\\\\") + "\": SERVICE}")
                .orElse("If the catalog has it as tables, add to the source, with the service's name: namespaces: {\""
                        + dataset.shownNamespace() + "\": SERVICE}");
    }
}
