package eu.zirkel.knowledgebase.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name under which a file can be shown, offered and saved anywhere. */
public final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
    /** Controls, invisible and direction-changing characters would let a name look like another one. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{C}");

    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*;%&'`]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    /** The safe form of a name as a browser sent it; its extension stays. Empty when nothing safe is left. */
    public static String safe(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = RESERVED.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ");
        name = EDGES.matcher(name).replaceAll("");
        if (name.length() <= LONGEST) {
            return name;
        }
        String extension = extension(name);
        int keep = LONGEST - extension.length() - 1;
        return extension.isEmpty() || keep < 1 ? name.substring(0, LONGEST) : name.substring(0, keep) + "." + extension;
    }

    /** What follows the last dot, lower case; empty without one. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
