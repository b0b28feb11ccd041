// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.invoicing;

import java.util.List;
import java.util.Optional;

/**
 * What an invoice tells the household besides amounts: messages, where to pay, the branch that serves it, and
 * telephones.
 *
 * @param messages in the order of the file; an invoice shows the first two that are for it
 * @param branches in the order of the file
 */
public record Guidance(
        List<MessageBlock> messages,
        List<PaymentPoint> paymentPoints,
        List<Branch> branches,
        List<Telephone> telephones) {

    /** Every province. */
    public static final String EVERYWHERE = "*";

    private static final int MESSAGES_MAX = 2;

    /** A way to pay, and what to show or to type there. */
    public record PaymentPoint(String name, String how) {}

    /** An office of the fund. */
    public record Branch(
            String code,
            String name,
            String province,
            String address,
            String locality,
            String telephone,
            String hours) {}

    /** A useful telephone of a province, or of every province. */
    public record Telephone(String province, String label, String number) {}

    public Guidance {
        messages = List.copyOf(messages);
        paymentPoints = List.copyOf(paymentPoints);
        branches = List.copyOf(branches);
        telephones = List.copyOf(telephones);
    }

    /** The messages that stand on an invoice. */
    public List<MessageBlock> messages(Invoice invoice) {
        return messages.stream()
                .filter(message -> message.isFor(invoice))
                .limit(MESSAGES_MAX)
                .toList();
    }

    /** The household's own branch, else the first of its province, else the first of all. */
    public Optional<Branch> branch(Recipient recipient) {
        return branches.stream()
                .filter(branch -> branch.code().equals(recipient.branch()))
                .findFirst()
                .or(() -> branches.stream()
                        .filter(branch -> branch.province().equals(recipient.province()))
                        .findFirst())
                .or(() -> branches.stream().findFirst());
    }

    /** Telephones of the province first, then those of every province. */
    public List<Telephone> telephones(String province) {
        List<Telephone> here = telephones.stream()
                .filter(telephone -> telephone.province().equals(province))
                .toList();
        List<Telephone> everywhere = telephones.stream()
                .filter(telephone -> telephone.province().equals(EVERYWHERE))
                .toList();
        return java.util.stream.Stream.concat(here.stream(), everywhere.stream())
                .toList();
    }
}
