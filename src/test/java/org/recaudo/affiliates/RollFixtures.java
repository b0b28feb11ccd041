// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo.affiliates;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.recaudo.formats.CheckDigit;

/** Rolls and change files for tests, line by line. */
public final class RollFixtures {

    private static final List<String> COLUMNS = List.of(
            ("household;member;relationship;cuil;document_type;document;surname;given_names;sex;birth_date;plan;branch;"
                            + "joined_on;left_on;street;number;floor;flat;locality;postal_code;province;telephone;email;channel")
                    .split(";"));

    private final List<Map<String, String>> lines = new ArrayList<>();

    /** A roll of one household: a titular and a child. */
    public static RollFixtures family(int household) {
        return new RollFixtures().titular(household).child(household, 1);
    }

    public RollFixtures titular(int household) {
        return line(household, 0, "00", "1980-05-17");
    }

    public RollFixtures child(int household, int member) {
        return line(household, member, "03", "2015-02-28");
    }

    /** Changes a value of the last line. */
    public RollFixtures with(String column, String value) {
        lines.get(lines.size() - 1).put(column, value);
        return this;
    }

    /** Repeats the last line. */
    public RollFixtures again() {
        lines.add(new LinkedHashMap<>(lines.get(lines.size() - 1)));
        return this;
    }

    /** The same roll with more households. */
    public RollFixtures and(RollFixtures more) {
        lines.addAll(more.lines);
        return this;
    }

    public Path write(Path file) {
        return write(file, UnaryOperator.identity());
    }

    public Path write(Path file, UnaryOperator<String> spoil) {
        StringBuilder text = new StringBuilder(String.join(";", COLUMNS)).append("\r\n");
        for (Map<String, String> line : lines) {
            text.append(String.join(";", line.values())).append("\r\n");
        }
        return write(file, spoil.apply(text.toString()));
    }

    /** The same roll as a workbook, every cell a text. */
    public Path writeWorkbook(Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("roll");
            row(sheet, 0, COLUMNS);
            for (int index = 0; index < lines.size(); index++) {
                row(sheet, index + 1, List.copyOf(lines.get(index).values()));
            }
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(XSSFSheet sheet, int number, List<String> cells) {
        XSSFRow row = sheet.createRow(number);
        for (int index = 0; index < cells.size(); index++) {
            row.createCell(index).setCellValue(cells.get(index));
        }
    }

    public static Path write(Path file, String text) {
        try {
            return Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A CUIL with a right check digit, one for each household and member. */
    public static String cuil(int household, int member) {
        for (int prefix : new int[] {20, 27, 23}) {
            String ten = "%d%08d".formatted(prefix, 70_000_000 + household * 10 + member);
            int digit = CheckDigit.cuitDigit(ten);
            if (digit < 10) {
                return ten + digit;
            }
        }
        throw new IllegalStateException("No CUIL for household %d, member %d".formatted(household, member));
    }

    /** A line of an SSSalud change file. */
    public static String movement(char movement, String titularCuil, String cuil, String relationship, String date) {
        return String.join(
                "|",
                "999999",
                titularCuil,
                titularCuil,
                relationship,
                cuil,
                "DU",
                cuil.substring(2, 10),
                "PEREZ ANA",
                "F",
                "01",
                "17051980",
                "012",
                "AV SAN MARTIN",
                "100",
                "2",
                "A",
                "ROSARIO",
                "2000",
                "21",
                "",
                "0341555",
                "00",
                "00",
                "04",
                date,
                "30112026",
                String.valueOf(movement));
    }

    private RollFixtures line(int household, int member, String relationship, String birthDate) {
        String cuil = cuil(household, member);
        Map<String, String> line = new LinkedHashMap<>();
        COLUMNS.forEach(column -> line.put(column, ""));
        line.put("household", "%09d".formatted(household));
        line.put("member", "%02d".formatted(member));
        line.put("relationship", relationship);
        line.put("cuil", cuil);
        line.put("document_type", "DU");
        line.put("document", cuil.substring(2, 10));
        line.put("surname", "Pérez");
        line.put("given_names", member == 0 ? "Ana" : "Luz");
        line.put("sex", "F");
        line.put("birth_date", birthDate);
        line.put("plan", "A100");
        line.put("branch", "ROS");
        line.put("joined_on", "2026-01-01");
        line.put("street", "Av. San Martín");
        line.put("number", "100");
        line.put("locality", "Rosario");
        line.put("postal_code", "2000");
        line.put("province", "S");
        line.put("channel", "paper");
        lines.add(line);
        return this;
    }
}
