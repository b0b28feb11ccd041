// SPDX-License-Identifier: AGPL-3.0-or-later
package org.recaudo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house; each is also shown to fail on a planted breach in {@code org.recaudo.breach}. */
class ArchitectureTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.recaudo");

    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("org.recaudo.breach");

    /** A module's root package: pure, public, the module's API. */
    private static final DescribedPredicate<JavaClass> CORE =
            DescribedPredicate.describe("in a module's root package", type -> isCore(type));

    private static final Pattern ROOT_PACKAGE = Pattern.compile("org\\.recaudo\\.(breach\\.)?[a-z]+");

    private static boolean isCore(JavaClass type) {
        return ROOT_PACKAGE.matcher(type.getPackageName()).matches()
                && !type.getSimpleName().equals("package-info")
                && !type.getPackageName().equals("org.recaudo.breach");
    }

    static final ArchRule CORE_IS_PURE = classes()
            .that(CORE)
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.<JavaClass>describe("are core", ArchitectureTests::isCore)
                    .or(resideInAnyPackage(
                            "java.lang",
                            "java.lang.invoke",
                            "java.lang.runtime",
                            "java.math",
                            "java.time..",
                            "java.util",
                            "java.util.function",
                            "java.util.regex",
                            "java.util.stream",
                            "java.nio.charset",
                            "java.text",
                            "javax.xml.stream",
                            "com.fasterxml.aalto.stax",
                            "org.jspecify.."))
                    .or(nameMatching("java\\.io\\.(InputStream|OutputStream|IOException|UncheckedIOException)"))
                    .or(nameMatching("java\\.io\\.(Serializable|ByteArrayOutputStream|ByteArrayInputStream)"))
                    .or(nameMatching("java\\.nio\\.(ByteBuffer|ByteOrder|CharBuffer|file\\.Path)"))
                    .or(nameMatching("java\\.security\\.(MessageDigest|NoSuchAlgorithmException)"))
                    .or(DescribedPredicate.describe("are primitive or arrays", JavaClass::isPrimitive))
                    .or(DescribedPredicate.describe("are arrays", JavaClass::isArray)))
            .as("A: core depends on core and on plain Java only");

    static final ArchRule CORE_ASKS_NO_CLOCK = noClasses()
            .that(CORE)
            .should()
            .callMethodWhere(DescribedPredicate.describe("asks the clock or chance", ArchitectureTests::isImpure))
            .as("B: core asks neither the clock nor chance");

    private static boolean isImpure(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("java.")
                && Stream.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "random")
                        .anyMatch(name -> call.getTarget().getName().equals(name));
    }

    static final ArchRule CORE_HAS_NO_FLOATING_POINT = fields().that()
            .areDeclaredInClassesThat(CORE)
            .should()
            .notHaveRawType(double.class)
            .andShould()
            .notHaveRawType(float.class)
            .as("C: core has no floating point");

    static final ArchRule CORE_KNOWS_NO_SHELL = noClasses()
            .that(CORE)
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.recaudo..batch..", "org.recaudo..jdbc..", "org.recaudo..render.."))
            .as("D: the root uses none of its shell");

    static final ArchRule JDBC_KNOWS_NO_BATCH = noClasses()
            .that(resideInAPackage("org.recaudo..jdbc.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.recaudo..batch..", "org.recaudo..render.."))
            .as("D: jdbc uses neither batch nor render");

    static final ArchRule CORE_IS_CLOSED = classes()
            .that(CORE)
            .should(new ArchCondition<>("be records, enums, interfaces or final") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean closed = type.isRecord()
                            || type.isEnum()
                            || type.isInterface()
                            || type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
                            || type.isAnonymousClass()
                            || type.getEnclosingClass().map(JavaClass::isEnum).orElse(false);
                    events.add(new SimpleConditionEvent(type, closed, type.getName() + " is open"));
                }
            })
            .as("E: core classes are records, enums, interfaces or final");

    static final ArchRule NAMES_SAY_SOMETHING = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Dto|Vo)")
            .as("F: no name that says nothing");

    @TestFactory
    Stream<DynamicTest> theProductKeepsEachRule() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PRODUCT)));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleCatchesItsPlantedBreach() {
        return rules().map(rule -> DynamicTest.dynamicTest(
                rule.getDescription(),
                () -> assertThat(rule.evaluate(BREACHES).hasViolation()).isTrue()));
    }

    @Test
    void modulesUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Recaudo.class).verify();
    }

    private static Stream<ArchRule> rules() {
        return Stream.of(
                CORE_IS_PURE,
                CORE_ASKS_NO_CLOCK,
                CORE_HAS_NO_FLOATING_POINT,
                CORE_KNOWS_NO_SHELL,
                JDBC_KNOWS_NO_BATCH,
                CORE_IS_CLOSED,
                NAMES_SAY_SOMETHING);
    }
}
