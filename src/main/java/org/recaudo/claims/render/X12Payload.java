// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.recaudo.claims.Agreement;
import org.recaudo.claims.Claim;
import org.recaudo.claims.ClaimBundle;
import org.recaudo.claims.Lot;
import org.recaudo.claims.NaturalId;
import org.recaudo.runs.Fund;

/**
 * ASC X12 837 professional, 005010X222A1: one interchange a bundle, one transaction set a lot. Amounts are in the
 * fund's currency, which CUR states.
 */
final class X12Payload implements Payload {

    private static final String VERSION = "005010X222A1";
    private static final String NOTHING = "          ";
    private static final String MIDNIGHT = "0000";
    private static final int NAME_MAX = 60;
    private static final int ADDRESS_MAX = 55;

    @Override
    public SortedMap<String, byte[]> messages(ClaimBundle bundle, Fund fund) {
        SortedMap<String, byte[]> messages = new TreeMap<>();
        messages.put("payload/x12-837p-%s.edi".formatted(bundle.number()), interchange(bundle, fund));
        return messages;
    }

    private static byte[] interchange(ClaimBundle bundle, Fund fund) {
        X12Writer out = new X12Writer();
        Agreement agreement = bundle.agreement();
        String sender = agreement.code("sender-id");
        String receiver = agreement.code("receiver-id");
        String date = date(bundle.businessDate());
        String control = controlNumber(bundle);
        out.segment(
                "ISA",
                "00",
                NOTHING,
                "00",
                NOTHING,
                "ZZ",
                padded(sender),
                "ZZ",
                padded(receiver),
                date.substring(2),
                MIDNIGHT,
                "^",
                "00501",
                control,
                "0",
                agreement.code("usage"),
                ":");
        String group = String.valueOf(Long.parseLong(control));
        out.segment("GS", "HC", sender, receiver, date, MIDNIGHT, group, "X", VERSION);
        List<Lot> lots = bundle.lots();
        for (Lot lot : lots) {
            transactionSet(out, bundle, lot, fund);
        }
        out.segment("GE", String.valueOf(lots.size()), group);
        out.segment("IEA", "1", control);
        return out.bytes();
    }

    private static void transactionSet(X12Writer out, ClaimBundle bundle, Lot lot, Fund fund) {
        Agreement agreement = bundle.agreement();
        String control = NaturalId.digits(lot.number(), 4);
        out.restartCount();
        out.segment("ST", "837", control, VERSION);
        String reference = bundle.number() + "-" + NaturalId.digits(lot.number(), 3);
        out.segment("BHT", "0019", "00", reference, date(bundle.businessDate()), MIDNIGHT, "CH");
        String name = X12Writer.plain(fund.legalName(), NAME_MAX);
        out.segment("NM1", "41", "2", name, "", "", "", "", "46", agreement.code("submitter-id"));
        out.segment("PER", "IC", name, "TE", fund.telephone().replaceAll("[^0-9]", ""), "EM", fund.email());
        String receiver = X12Writer.plain(agreement.code("receiver-name"), NAME_MAX);
        out.segment("NM1", "40", "2", receiver, "", "", "", "", "46", agreement.code("receiver-id"));
        provider(out, bundle, name);
        X12Claim writer = new X12Claim(out, agreement);
        int level = 1;
        for (Claim claim : lot.claims()) {
            level++;
            writer.write(claim, level);
        }
        out.segment("SE", String.valueOf(out.count() + 1), control);
    }

    private static void provider(X12Writer out, ClaimBundle bundle, String name) {
        Agreement agreement = bundle.agreement();
        out.segment("HL", "1", "", "20", "1");
        out.segment("PRV", "BI", "PXC", agreement.code("taxonomy"));
        out.segment("CUR", "85", bundle.currency().code());
        out.segment("NM1", "85", "2", name, "", "", "", "", "XX", agreement.code("npi"));
        out.segment("N3", X12Writer.plain(agreement.code("street"), ADDRESS_MAX));
        String city = X12Writer.plain(agreement.code("city"), 30);
        out.segment("N4", city, "", agreement.code("postal-code"), agreement.code("country"));
        out.segment("REF", "EI", agreement.code("tax-number"));
    }

    /** Nine digits: year and month, then the bundle of the month; the sender gives no number twice. */
    static String controlNumber(ClaimBundle bundle) {
        return bundle.period().yearMonthDigits() + NaturalId.digits(bundle.sequence(), 5);
    }

    private static String padded(String id) {
        return "%-15s".formatted(id);
    }

    private static String date(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date);
    }
}
