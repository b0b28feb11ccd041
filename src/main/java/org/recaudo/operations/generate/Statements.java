// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.operations.generate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recaudo.operations.generate.Settlements.Transfer;

/**
 * The statements of one month after the other: of the account into which networks pay, with one transfer that nobody
 * announced and one charge of the bank's own, and, where the fund has one, of the account into which members do.
 */
final class Statements {

    private static final long SETTLEMENT_OPENING_MINOR = 1_254_873_042L;
    private static final long COLLECTION_OPENING_MINOR = 318_240_115L;

    private final Path output;
    private final FundRules rules;
    private final Settlements settlements;
    private long settlementMinor = SETTLEMENT_OPENING_MINOR;
    private long collectionMinor = COLLECTION_OPENING_MINOR;

    /** What a month's statements are. */
    record Written(BankTruth bank, List<DifferenceTruth> differences, List<FileTruth> files) {}

    Statements(Path output, FundRules rules, Settlements settlements) {
        this.output = output;
        this.rules = rules;
        this.settlements = settlements;
    }

    /** Writes the next month's; the members' transfers are in any order. */
    Written write(Month month, List<NetworkRecord> transfers, SplitMix random) {
        long strangerMinor = random.between(5_000_000, 60_000_000);
        long feeMinor = random.between(1_200_000, 2_400_000);
        LocalDate middle = rules.fund().calendar().plusBankingDays(month.windowDay(month.windowDays() / 2), 0);
        BankMonth networks = new BankMonth(month, rules, settlements.bookedIn(month));
        List<BankLine> lines = networks.lines();
        lines.add(new BankLine(middle, strangerMinor, "TRF", "TRANSFERENCIA RECIBIDA CLUB DEPORTIVO LA RIBERA"));
        lines.add(new BankLine(middle, -feeMinor, "COM", "MANTENIMIENTO DE CUENTA"));
        List<FileTruth> files = new ArrayList<>();
        BankTruth bank = truth(networks, month)
                .with(new BankTruth.Balances(settlementMinor, settlementMinor + sum(lines), lines.size()))
                .with(strangerMinor, feeMinor);
        write(month, new StatementFile.Account(rules.bankAccount(), "bank-statement", "CC"), lines, files);
        settlementMinor = bank.balances().closingMinor();
        if (!rules.collectionAccount().isEmpty()) {
            long unknownMinor = random.between(2_000_000, 9_000_000);
            List<BankLine> members = members(transfers);
            members.add(new BankLine(middle, unknownMinor, "TRF", "TRANSFERENCIA DE TERCEROS CUOTA ALTA LAGUNA"));
            long memberMinor = sum(members) - unknownMinor;
            write(
                    month,
                    new StatementFile.Account(rules.collectionAccount(), "collection-statement", "CR"),
                    members,
                    files);
            collectionMinor += sum(members);
            bank = bank.with(strangerMinor + unknownMinor, feeMinor)
                    .with(collectionMinor, memberMinor, transfers.size());
        }
        return new Written(bank, networks.differences(), files);
    }

    private void write(Month month, StatementFile.Account account, List<BankLine> lines, List<FileTruth> files) {
        boolean networks = account.number().equals(rules.bankAccount());
        StatementFile file = new StatementFile(output.resolve(month.period().toString()), month, rules, account);
        file.write(networks ? settlementMinor : collectionMinor, lines);
        files.add(file.truth());
    }

    private static List<BankLine> members(List<NetworkRecord> transfers) {
        List<BankLine> lines = new ArrayList<>();
        transfers.stream()
                .sorted(Comparator.comparing(NetworkRecord::date).thenComparing(NetworkRecord::reference))
                .forEach(transfer -> lines.add(new BankLine(
                        transfer.date(), transfer.amountMinor(), "TRF", "TRANSF CUOTA " + transfer.reference())));
        return lines;
    }

    private BankTruth truth(BankMonth networks, Month month) {
        List<Transfer> settled = networks.settled();
        return new BankTruth(
                new BankTruth.Balances(0, 0, 0),
                settled.size(),
                settled.stream().mapToLong(Transfer::grossMinor).sum(),
                settled.stream().mapToLong(Transfer::commissionMinor).sum(),
                settled.stream().mapToLong(Transfer::taxMinor).sum(),
                settled.stream().mapToLong(Transfer::withheldMinor).sum(),
                networks.otherTaxMinor(),
                networks.postedMinor(),
                networks.clearingMinor(),
                0,
                0,
                settlements.unsettledGrossMinor(month),
                new BankTruth.Members(0, 0, 0));
    }

    private static long sum(List<BankLine> lines) {
        return lines.stream().mapToLong(BankLine::minor).sum();
    }
}
