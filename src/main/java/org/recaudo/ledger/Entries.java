// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.recaudo.intake.SourceRef;

/** Entries read back from the book, always in a stated order. */
public interface Entries {

    /** The entry with that natural key. */
    Optional<PostedEntry> entry(String naturalKey);

    /** The entries with these natural keys, ordered by key; keys that are not in the book are left out. */
    Stream<PostedEntry> entries(Collection<String> naturalKeys);

    /** The entry that takes back the one with that natural key. */
    Optional<PostedEntry> reversing(String naturalKey);

    /** The entries of one household, ordered by value date and natural key. Close the stream. */
    Stream<PostedEntry> ofAccount(AccountNumber account, LocalDate asOf);

    /** The entries whose natural key starts with the prefix, ordered by key. Close the stream. */
    Stream<PostedEntry> startingWith(String prefix);

    /** The entries that this line of a delivery caused, ordered by key. Close the stream. */
    Stream<PostedEntry> causedBy(SourceRef source);
}
