package io.garner.lineage.openlineage;

import java.util.regex.Pattern;

/** A dataset as OpenLineage names it: {@code postgres://db:5432} and {@code crm.public.customers}. */
record DatasetId(String namespace, String name) {

    private static final Pattern USER_INFO = Pattern.compile("//[^@/]*@");

    /** The namespace without what stands before an @, where people leave passwords. */
    String shownNamespace() {
        return USER_INFO.matcher(namespace).replaceAll("//");
    }

    @Override
    public String toString() {
        return shownNamespace() + " " + name;
    }
}
