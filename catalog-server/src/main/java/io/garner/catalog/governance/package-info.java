/**
 * People, labels and rights: the collections that describe others, who may do what, and the rules of both.
 *
 * <p>Start at {@link io.garner.catalog.governance.GovernanceCollections} for the collections, at
 * {@link io.garner.catalog.governance.Attachments} for what every entity may carry (owners, labels, domains, custom
 * properties), and at {@link io.garner.catalog.governance.Permissions} for rights. Inner part of the catalog server,
 * not an API.
 */
@NullMarked
package io.garner.catalog.governance;

import org.jspecify.annotations.NullMarked;
