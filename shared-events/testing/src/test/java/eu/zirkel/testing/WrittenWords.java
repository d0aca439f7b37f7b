package eu.zirkel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words that people wrote into compiled classes: in their names, those of their members, and in their texts. */
final class WrittenWords {

    private WrittenWords() {}

    /** In singular and lower case, of all classes in the same folder or archive as this one, subfolders included. */
    static Set<String> besides(URI classFile) {
        if (!classFile.getScheme().equals("jar")) {
            return in(Path.of(classFile).getParent());
        }
        try (FileSystem archive = FileSystems.newFileSystem(classFile, Map.of())) {
            return in(archive.provider().getPath(classFile).getParent());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> in(Path folder) {
        Set<String> words = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                ClassModel model = ClassFile.of().parse(Files.readAllBytes(file));
                String name = model.thisClass().asInternalName();
                add(words, name.substring(name.lastIndexOf('/') + 1));
                model.fields().forEach(field -> add(words, field.fieldName().stringValue()));
                model.methods().forEach(method -> add(words, method.methodName().stringValue()));
                model.constantPool().forEach(entry -> {
                    if (entry instanceof StringEntry text) {
                        add(words, text.stringValue());
                    }
                });
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    private static void add(Set<String> words, String text) {
        for (String word : text.replaceAll("([a-z])([A-Z])", "$1 $2").split("[^A-Za-z]+")) {
            String lower = word.toLowerCase(Locale.ROOT);
            words.add(lower);
            words.addAll(List.of(lower.replaceFirst("s$", ""), lower.replaceFirst("ies$", "y")));
        }
    }
}
