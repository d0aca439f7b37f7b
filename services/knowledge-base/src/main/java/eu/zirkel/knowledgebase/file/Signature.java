package eu.zirkel.knowledgebase.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What gives a type of file away, whatever its name says. */
@FunctionalInterface
interface Signature {

    boolean fits(Path file) throws IOException;

    default Signature and(Signature other) {
        return file -> fits(file) && other.fits(file);
    }

    default Signature or(Signature other) {
        return file -> fits(file) || other.fits(file);
    }

    /** @param bytes one character per byte */
    static Signature starts(String bytes) {
        return at(0, bytes);
    }

    static Signature at(int offset, String bytes) {
        return file -> {
            try (InputStream content = Files.newInputStream(file)) {
                content.skipNBytes(Math.min(offset, Files.size(file)));
                byte[] found = content.readNBytes(bytes.length());
                return bytes.equals(new String(found, StandardCharsets.ISO_8859_1));
            }
        };
    }

    /** An Office document without macros. Only the archive's directory is read, nothing is unpacked. */
    static Signature officeArchive(String mainPart) {
        return file -> {
            try (ZipFile archive = new ZipFile(file.toFile())) {
                return archive.getEntry(mainPart) != null
                        && archive.stream().noneMatch(part -> part.getName().endsWith("vbaProject.bin"));
            } catch (ZipException broken) {
                return false;
            }
        };
    }

    static Signature openDocument(String mime) {
        return file -> {
            try (ZipFile archive = new ZipFile(file.toFile())) {
                ZipEntry declared = archive.getEntry("mimetype");
                if (declared == null) {
                    return false;
                }
                try (InputStream content = archive.getInputStream(declared)) {
                    return mime.equals(new String(content.readNBytes(mime.length() + 1), StandardCharsets.US_ASCII));
                }
            } catch (ZipException broken) {
                return false;
            }
        };
    }

    static Signature utf8() {
        return file -> {
            try (Reader content = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (int next = content.read(); next >= 0; next = content.read()) {
                    if (Character.isISOControl(next) && !Character.isWhitespace(next)) {
                        return false;
                    }
                }
                return true;
            } catch (CharacterCodingException otherEncoding) {
                return false;
            }
        };
    }
}
