// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.affiliates.Coverage;
import org.recaudo.affiliates.Household;
import org.recaudo.charges.BillableAccount;
import org.recaudo.charges.ChargeableService;
import org.recaudo.charges.jdbc.ChargeTable;
import org.recaudo.charges.jdbc.ServiceTable;
import org.recaudo.ledger.AccountNumber;
import org.recaudo.runs.RunOptions;

/**
 * The driving query of {@code compute-charges}: every account with cover in the period or with a co-payment to charge,
 * less those that are charged already, ordered by account.
 *
 * <p>Three ordered cursors walk side by side, so that memory is flat and no row is looked up. What was skipped is what
 * stands in {@code charges_calculation}, not what lies before the last account done: a household that could not be
 * charged the first time is offered again.
 */
final class BillableAccounts {

    private static final @Nullable AccountNumber FROM_THE_FIRST = null;

    private final AffiliateRoll roll;
    private final ServiceTable services;
    private final ChargeTable charges;
    private final RunOptions options;

    BillableAccounts(AffiliateRoll roll, ServiceTable services, ChargeTable charges, RunOptions options) {
        this.roll = roll;
        this.services = services;
        this.charges = charges;
        this.options = options;
    }

    /** What is left to charge. Close the stream. */
    Stream<BillableAccount> pending() {
        Merge merge = new Merge();
        try {
            merge.households = merge.opened(roll.households(options.period(), FROM_THE_FIRST));
            merge.services = merge.opened(services.chargeable(options.businessDate()));
            merge.done = merge.opened(charges.calculated(options.period()));
        } catch (RuntimeException e) {
            merge.close();
            throw e;
        }
        return StreamSupport.stream(merge, false).onClose(merge::close);
    }

    private static final class Merge extends AbstractSpliterator<BillableAccount> {

        private final List<Stream<?>> streams = new ArrayList<>();
        private Iterator<Household> households = List.<Household>of().iterator();
        private Iterator<ChargeableService> services =
                List.<ChargeableService>of().iterator();
        private Iterator<AccountNumber> done = List.<AccountNumber>of().iterator();
        private @Nullable Household household;
        private @Nullable ChargeableService service;
        private @Nullable AccountNumber calculated;
        private boolean started;

        Merge() {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        }

        <T> Iterator<T> opened(Stream<T> stream) {
            streams.add(stream);
            return stream.iterator();
        }

        @Override
        public boolean tryAdvance(Consumer<? super BillableAccount> action) {
            if (!started) {
                started = true;
                household = next(households);
                service = next(services);
                calculated = next(done);
            }
            AccountNumber account = nextAccount();
            while (account != null) {
                BillableAccount billable = new BillableAccount(account, members(account), services(account));
                if (!isDone(account)) {
                    action.accept(billable);
                    return true;
                }
                account = nextAccount();
            }
            return false;
        }

        private @Nullable AccountNumber nextAccount() {
            AccountNumber ofHousehold = household == null ? null : household.account();
            AccountNumber ofService =
                    service == null ? null : service.affiliate().household();
            if (ofHousehold == null || ofService == null) {
                return ofHousehold == null ? ofService : ofHousehold;
            }
            return ofHousehold.compareTo(ofService) <= 0 ? ofHousehold : ofService;
        }

        private List<Coverage> members(AccountNumber account) {
            Household current = household;
            if (current == null || !current.account().equals(account)) {
                return List.of();
            }
            household = next(households);
            return current.members();
        }

        private List<ChargeableService> services(AccountNumber account) {
            ChargeableService current = service;
            if (current == null || !current.affiliate().household().equals(account)) {
                return List.of();
            }
            List<ChargeableService> ofAccount = new ArrayList<>();
            while (current != null && current.affiliate().household().equals(account)) {
                ofAccount.add(current);
                current = next(services);
            }
            service = current;
            return ofAccount;
        }

        private boolean isDone(AccountNumber account) {
            while (calculated != null && calculated.compareTo(account) < 0) {
                calculated = next(done);
            }
            return account.equals(calculated);
        }

        private static <T> @Nullable T next(Iterator<T> items) {
            return items.hasNext() ? items.next() : null;
        }

        void close() {
            streams.forEach(Stream::close);
        }
    }
}
