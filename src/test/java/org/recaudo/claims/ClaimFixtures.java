// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.claims;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.recaudo.charges.RenderedService;
import org.recaudo.intake.SourceRef;
import org.recaudo.money.BillingPeriod;
import org.recaudo.money.BusinessCalendar;
import org.recaudo.money.CurrencyCode;
import org.recaudo.money.Money;
import org.recaudo.runs.ConfigNode;
import org.recaudo.runs.ConfigSource;
import org.recaudo.runs.Fund;
import org.yaml.snakeyaml.Yaml;

/** A fund, its three agreements and services to insured patients, all fictitious. */
public final class ClaimFixtures {

    public static final BillingPeriod PERIOD = BillingPeriod.parse("2026-11");
    public static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 5);
    public static final CurrencyCode PESOS = CurrencyCode.of("ARS");

    private ClaimFixtures() {}

    public static Fund fund() {
        return new Fund(
                "Obra Social Río Claro",
                "Obra Social del Personal de Río Claro",
                "30999999952",
                "RNOS 9-9999-9",
                "0937",
                PESOS,
                Locale.forLanguageTag("es-AR"),
                ZoneId.of("America/Argentina/Buenos_Aires"),
                "AR",
                calendar(),
                List.of("Av. del Puente 1450, piso 3", "S2000ABC Rosario, Santa Fe"),
                "0800-555-0137",
                "afiliados@osrioclaro.example",
                "www.osrioclaro.example");
    }

    /** The agreement as it stands in the configuration of the sample fund. */
    public static Agreement agreement(String id) {
        return Agreement.read(id, new ConfigNode("insurers/" + id + ".yml", "", values(id)));
    }

    /** The agreement with one key changed. */
    public static Agreement agreement(String id, String key, Object value) {
        Map<String, Object> values = values(id);
        values.put(key, value);
        return Agreement.read(id, new ConfigNode("insurers/" + id + ".yml", "", values));
    }

    /** Claims of the services of several patients: as many as asked, one to three lines each. */
    public static List<Claim> claims(Agreement agreement, int count) {
        List<RenderedService> services = new ArrayList<>();
        for (int patient = 1; patient <= count; patient++) {
            for (int line = 1; line <= 1 + patient % 3; line++) {
                services.add(service(agreement, patient, line));
            }
        }
        return new ClaimPreparation(agreement, PERIOD, BUSINESS_DATE, 1).claims(services);
    }

    public static ClaimBundle bundle(Agreement agreement, int claims) {
        String number = ClaimBundle.number(agreement.claimPrefix(), PERIOD, 1);
        return new ClaimBundle(number, agreement, PERIOD, 1, BUSINESS_DATE, claims(agreement, claims));
    }

    /**
     * Line {@code line} of patient {@code patient}: 1 to 3 times 106.00, patient 20.00, tax where the agreement has it.
     */
    public static RenderedService service(Agreement agreement, int patient, int line) {
        boolean taxed = agreement.tax().kind() != TaxRule.Kind.NONE;
        String procedure =
                switch (agreement.payload()) {
                    case NPHIES_CLAIM_REQUEST -> "83600-00-1" + line;
                    case TISS_LOTE -> line == 1 ? "10101012" : "4030403" + line;
                    case X12_837P -> "9921" + line;
                };
        return new RenderedService(
                "%s-%04d-%d".formatted(agreement.claimPrefix(), patient, line),
                LocalDate.of(2026, 10, 1 + patient % 28),
                null,
                agreement.id(),
                "M%08d".formatted(patient),
                "João Conceição Pérez",
                LocalDate.of(1980, 1, 1 + patient % 28),
                patient % 2 == 0 ? "F" : "M",
                patient % 4 == 0 ? "AUT-%05d".formatted(patient) : "",
                "RC-CENTRO",
                "MN 4512" + line,
                line == 1 ? "N94.6" : "J06.9",
                procedure,
                "Consulta médica nº " + line,
                BigDecimal.valueOf(line),
                pesos("106.00"),
                pesos("20.00"),
                taxed ? pesos("15.90") : pesos("0.00"),
                SourceRef.ofLine(1, patient * 10L + line));
    }

    /** The same service with another tax. */
    public static RenderedService withTax(RenderedService service, String tax) {
        return changed(service, service.unitPrice(), service.patientShare(), pesos(tax));
    }

    /** The same service with another price and patient's share. */
    public static RenderedService priced(RenderedService service, String unitPrice, String patientShare) {
        return changed(service, pesos(unitPrice), pesos(patientShare), service.tax());
    }

    private static RenderedService changed(RenderedService service, Money unitPrice, Money patientShare, Money tax) {
        return new RenderedService(
                service.serviceId(),
                service.serviceDate(),
                service.affiliate(),
                service.insurer(),
                service.memberId(),
                service.patientName(),
                service.birthDate(),
                service.sex(),
                service.authorization(),
                service.provider(),
                service.practitioner(),
                service.diagnosis(),
                service.procedure(),
                service.description(),
                service.quantity(),
                unitPrice,
                patientShare,
                tax,
                service.source());
    }

    public static Money pesos(String amount) {
        return Money.parse(amount, PESOS);
    }

    /** The configuration folder of the sample fund. */
    public static ConfigSource config() {
        return new FolderConfig(Path.of("config"));
    }

    private static BusinessCalendar calendar() {
        return new BusinessCalendar(5, List.of(10, 20), Set.of(), Set.of());
    }

    private static Map<String, Object> values(String id) {
        return FolderConfig.values(Path.of("config", "insurers", id + ".yml"));
    }

    /** Reads configuration as the program does, without the program. */
    private record FolderConfig(Path folder) implements ConfigSource {

        @Override
        public ConfigNode read(String path) {
            return new ConfigNode(path, "", values(folder.resolve(path)));
        }

        @Override
        public List<Map<String, String>> csv(String path) {
            throw new UnsupportedOperationException("No claim needs " + path);
        }

        @Override
        public List<String> list(String subfolder, String suffix) {
            try (Stream<Path> files = Files.list(folder.resolve(subfolder))) {
                return files.map(file -> subfolder + "/" + file.getFileName())
                        .filter(name -> name.endsWith(suffix))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean has(String path) {
            return Files.exists(folder.resolve(path));
        }

        static Map<String, Object> values(Path file) {
            try (Reader reader = Files.newBufferedReader(file)) {
                return new LinkedHashMap<>(new Yaml().<Map<String, Object>>load(reader));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
