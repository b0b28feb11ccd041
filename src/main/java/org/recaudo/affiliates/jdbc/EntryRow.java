// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.recaudo.affiliates.Address;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.affiliates.ChannelPreference;
import org.recaudo.affiliates.Contact;
import org.recaudo.affiliates.Coverage;
import org.recaudo.affiliates.Identity;
import org.recaudo.affiliates.Relationship;
import org.recaudo.affiliates.RollEntry;
import org.recaudo.affiliates.Sex;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.CopyRows;

/**
 * A version of an affiliate as it stands in its row.
 *
 * @param version number of the version
 * @param active whether the roll or change that made it lists the affiliate
 */
record EntryRow(RollEntry entry, int version, boolean active) {

    /** Maps the columns that all queries of this package share. */
    static EntryRow read(ResultSet row, int number) throws SQLException {
        RollEntry entry = new RollEntry(
                new AffiliateNumber(new AccountNumber(row.getInt("household")), row.getInt("member")),
                known(Relationship.ofCode(row.getString("relationship")), "relationship"),
                identity(row),
                row.getString("plan"),
                row.getString("branch"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                address(row),
                new Contact(row.getString("telephone"), row.getString("email")),
                known(ChannelPreference.ofCode(row.getString("channel")), "channel"));
        return new EntryRow(entry, row.getInt("version"), row.getBoolean("active"));
    }

    /**
     * Writes the attributes in the order of {@code copy_incoming.sql} and {@code copy_version.sql}, after the number.
     */
    static void write(CopyRows rows, RollEntry entry) {
        Identity identity = entry.identity();
        Address address = entry.address();
        rows.text(entry.relationship().code())
                .text(identity.cuil())
                .text(identity.documentType())
                .text(identity.document())
                .text(identity.surname())
                .text(identity.givenNames())
                .text(identity.sex().code())
                .date(identity.birthDate())
                .text(entry.plan())
                .text(entry.branch())
                .date(entry.joinedOn())
                .date(entry.leftOn())
                .text(address.street())
                .text(address.number())
                .text(address.floor())
                .text(address.flat())
                .text(address.locality())
                .text(address.postalCode())
                .text(address.province())
                .text(entry.contact().telephone())
                .text(entry.contact().email())
                .text(entry.channel().code());
    }

    Coverage coverage() {
        return new Coverage(
                entry.number(), entry.relationship(), entry.identity(), entry.plan(), entry.joinedOn(), entry.leftOn());
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                row.getString("cuil"),
                row.getString("document_type"),
                row.getString("document"),
                row.getString("surname"),
                row.getString("given_names"),
                known(Sex.ofCode(row.getString("sex")), "sex"),
                row.getObject("birth_date", LocalDate.class));
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("street"),
                row.getString("number"),
                row.getString("floor"),
                row.getString("flat"),
                row.getString("locality"),
                row.getString("postal_code"),
                row.getString("province"));
    }

    private static <T> T known(Optional<T> value, String column) {
        return value.orElseThrow(() -> new IllegalStateException("affiliates_version holds an unknown " + column));
    }
}
