package eu.zirkel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The message keys of every refusal a service can give, read from its compiled classes: constants given to
 * {@code Refusal.conflict}, {@code gone}, {@code unprocessable}, {@code invalid} and {@code and}, and those of a refusal
 * that is a value (a record called {@code Refused}).
 */
final class RefusalCodes {

    private static final String REFUSAL = "eu/zirkel/service/Refusal";
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Set<String> WHOLE = Set.of("conflict", "gone", "unprocessable");
    private static final Set<String> FIELD = Set.of("invalid", "and");

    private RefusalCodes() {}

    /** Keys such as {@code refusal.ROSTER_FULL} and {@code invalid.REQUIRED}. */
    static Set<String> in(Path classes) {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> collect(file, keys));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return keys;
    }

    private static void collect(Path file, Set<String> keys) {
        try {
            for (MethodModel method : ClassFile.of().parse(file).methods()) {
                method.code().ifPresent(code -> collect(instructions(code), keys));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Instruction> instructions(CodeModel code) {
        return code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
    }

    private static void collect(List<Instruction> code, Set<String> keys) {
        for (int at = 0; at < code.size(); at++) {
            if (code.get(at) instanceof InvokeInstruction call) {
                String owner = call.owner().asInternalName();
                String name = call.name().stringValue();
                if ((owner.equals(REFUSAL) && WHOLE.contains(name))
                        || (owner.endsWith("Refused") && name.equals("<init>"))) {
                    addAlternatives(code, at - 1, keys);
                } else if (owner.equals(REFUSAL) && FIELD.contains(name)) {
                    addFieldCode(code, at - 1, keys);
                }
            }
        }
    }

    /** The constant pushed last, and the others where a condition chooses between several. */
    private static void addAlternatives(List<Instruction> code, int last, Set<String> keys) {
        for (int at = last; constant(code, at) != null; at -= 2) {
            keys.add("refusal." + constant(code, at));
            if (at == 0 || code.get(at - 1).opcode() != Opcode.GOTO) {
                return;
            }
        }
    }

    /** The constant before the array of arguments, which comes last. */
    private static void addFieldCode(List<Instruction> code, int last, Set<String> keys) {
        for (int at = last; at >= 2; at--) {
            String constant = constant(code, at - 2);
            if (code.get(at) instanceof NewReferenceArrayInstruction && constant != null) {
                keys.add("invalid." + constant);
                return;
            }
            if (code.get(at) instanceof InvokeInstruction call
                    && call.owner().asInternalName().equals(REFUSAL)) {
                return;
            }
        }
    }

    /** The code pushed by this instruction; absent where it pushes something else. */
    private static @Nullable String constant(List<Instruction> code, int at) {
        return at >= 0
                        && code.get(at) instanceof ConstantInstruction pushed
                        && pushed.constantValue() instanceof String text
                        && CODE.matcher(text).matches()
                ? text
                : null;
    }
}
