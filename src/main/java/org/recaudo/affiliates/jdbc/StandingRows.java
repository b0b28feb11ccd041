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
import org.recaudo.affiliates.Identity;
import org.recaudo.affiliates.Relationship;
import org.recaudo.affiliates.RollEntry;
import org.recaudo.affiliates.Sex;
import org.recaudo.affiliates.Standing;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.CopyRows;

/** How a version of an affiliate stands in its row, both ways. */
final class StandingRows {

    private StandingRows() {}

    /** Maps the columns that all queries of this package share. */
    static Standing read(ResultSet row, int number) throws SQLException {
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
        return new Standing(entry, row.getInt("version"), row.getBoolean("active"));
    }

    /**
     * Writes number and attributes in the order in which {@code copy_incoming.sql} and {@code copy_version.sql} begin.
     */
    static CopyRows write(CopyRows rows, RollEntry entry) {
        Identity identity = entry.identity();
        Address address = entry.address();
        return rows.number(entry.number().household().number())
                .number(entry.number().member())
                .text(entry.relationship().code())
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
