// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.charges.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.recaudo.affiliates.AffiliateNumber;
import org.recaudo.affiliates.AffiliateRoll;
import org.recaudo.charges.RenderedService;
import org.recaudo.charges.ServiceFault;
import org.recaudo.charges.ServiceReading;
import org.recaudo.charges.jdbc.ServiceTable;
import org.recaudo.formats.FileRecord;
import org.recaudo.formats.Rejection;
import org.recaudo.intake.Delivery;
import org.recaudo.intake.DeliveryHandler;
import org.recaudo.intake.DeliveryLog;
import org.recaudo.intake.RecordSource;
import org.recaudo.money.BillingPeriod;
import org.recaudo.runs.JobReport;
import org.recaudo.runs.RunReport;

/**
 * Takes one delivery of services. A service that was taken before is skipped, another one under its id is rejected, and
 * all others are kept, also those of insurers' patients, which claims are made of.
 */
final class ServiceImport implements DeliveryHandler {

    static final String JOB = "import-services";

    /** Lines looked up and written at a time: bounds the memory, whatever the file's size. */
    private static final int LINES_AT_A_TIME = 2_000;

    private final ServiceTable table;
    private final AffiliateRoll roll;
    private final Terms terms;
    private final RunReport report;

    ServiceImport(ServiceTable table, AffiliateRoll roll, Terms terms, RunReport report) {
        this.table = table;
        this.roll = roll;
        this.terms = terms;
        this.report = report;
    }

    /** How lines are read, and for which period. */
    record Terms(ServiceReading reading, BillingPeriod period) {}

    private record Line(FileRecord record, RenderedService service) {}

    @Override
    public void post(Delivery delivery, RecordSource records, DeliveryLog log) {
        List<Line> lines = new ArrayList<>(LINES_AT_A_TIME);
        try (Stream<FileRecord> stream = records.records()) {
            for (Iterator<FileRecord> iterator = stream.iterator(); iterator.hasNext(); ) {
                FileRecord record = iterator.next();
                Rejection fault = terms.reading().fault(record);
                if (fault == null) {
                    lines.add(new Line(record, terms.reading().read(record, delivery.at(record.line()))));
                } else {
                    log.rejected(fault);
                }
                if (lines.size() == LINES_AT_A_TIME) {
                    take(lines, log);
                    lines.clear();
                }
            }
        }
        take(lines, log);
    }

    private void take(List<Line> lines, DeliveryLog log) {
        if (lines.isEmpty()) {
            return;
        }
        Set<AffiliateNumber> known = known(lines);
        Map<String, RenderedService> taken = taken(lines);
        Map<String, RenderedService> accepted = new LinkedHashMap<>();
        for (Line line : lines) {
            RenderedService service = line.service();
            AffiliateNumber affiliate = service.affiliate();
            RenderedService other = taken.getOrDefault(service.serviceId(), accepted.get(service.serviceId()));
            if (affiliate != null && !known.contains(affiliate)) {
                log.rejected(line.record()
                        .reject("affiliate", ServiceFault.UNKNOWN_AFFILIATE, "a number that is or was on the roll"));
            } else if (other == null) {
                accepted.put(service.serviceId(), service);
                log.accepted(line.record().moneyMinor());
            } else if (service.isSameAs(other)) {
                log.skipped(line.record().moneyMinor());
            } else {
                log.rejected(
                        line.record().reject("service_id", ServiceFault.ID_TAKEN, "an id that no other service has"));
            }
        }
        table.insert(terms.period(), List.copyOf(accepted.values()));
        tell(accepted.values().stream().toList());
    }

    private Set<AffiliateNumber> known(List<Line> lines) {
        Set<AffiliateNumber> asked = lines.stream()
                .map(line -> line.service().affiliate())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        LocalDate asOf = terms.period().last();
        return asked.isEmpty() ? Set.of() : roll.coverages(asked, asOf).keySet();
    }

    private Map<String, RenderedService> taken(List<Line> lines) {
        List<String> ids = lines.stream()
                .map(line -> line.service().serviceId())
                .distinct()
                .toList();
        Map<String, RenderedService> taken = new HashMap<>();
        table.withIds(ids).forEach(service -> taken.put(service.serviceId(), service));
        return taken;
    }

    private void tell(List<RenderedService> accepted) {
        JobReport job = report.job(JOB);
        long ours =
                accepted.stream().filter(service -> service.affiliate() != null).count();
        job.count("services to affiliates", ours);
        job.count("services to insurers' patients", accepted.size() - ours);
    }
}
