package eu.zirkel.knowledgebase.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedFilesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Programm.pdf, Programm.pdf",
        "'<img src=x onerror=alert(1)>.pdf', '_img src=x onerror=alert(1)_.pdf'",
        "../../etc/passwd.pdf, passwd.pdf",
        "'C:\\Users\\me\\Plan.PDF', Plan.PDF",
        "..pdf, pdf",
        "'  a   b .pdf', 'a b .pdf'",
        "'\"; filename=evil.exe; x=\".pdf', '__ filename=evil.exe_ x=_.pdf'",
    })
    void aNameIsSafeToShowAndToSave(String given, String safe) {
        assertThat(FileName.safe(given)).isEqualTo(safe);
    }

    @Test
    void aNameCannotHideItsExtensionOrBreakALine() {
        assertThat(FileName.safe("plan\u202Efdp.exe")).isEqualTo("planfdp.exe");
        assertThat(FileName.safe("a\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie_ x.pdf");
        assertThat(FileName.safe("x".repeat(500) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    @Test
    void aFileIsWhatItsBytesSay() throws IOException {
        assertThat(FileType.PDF.isIn(file("%PDF-1.7 …"))).isTrue();
        assertThat(FileType.PDF.isIn(file("<html>"))).isFalse();
        assertThat(FileType.MP4.isIn(file("\0\0\0\u0018ftypmp42"))).isTrue();
        assertThat(FileType.MP4.isIn(file("ftyp"))).isFalse();
        assertThat(FileType.TEXT.isIn(file("Zeile\nÄrger"))).isTrue();
        assertThat(FileType.TEXT.isIn(file("MZ\0\u0003"))).isFalse();
        assertThat(FileType.CSV.isIn(latin1("Straße;Köln"))).isFalse();
    }

    @Test
    void anOfficeDocumentIsOneOnlyWithoutMacros() throws IOException {
        assertThat(FileType.DOCX.isIn(archive("[Content_Types].xml", "word/document.xml")))
                .isTrue();
        assertThat(FileType.DOCX.isIn(archive("word/document.xml", "word/vbaProject.bin")))
                .isFalse();
        assertThat(FileType.XLSX.isIn(archive("word/document.xml"))).isFalse();
        assertThat(FileType.DOCX.isIn(file("PK no archive"))).isFalse();
    }

    @Test
    void thereAreNoTypesThatRun() {
        assertThat(FileType.claimedBy("a.html")).isEmpty();
        assertThat(FileType.claimedBy("a.svg")).isEmpty();
        assertThat(FileType.claimedBy("a.exe")).isEmpty();
        assertThat(FileType.claimedBy("a.pdf.exe")).isEmpty();
        assertThat(FileType.claimedBy("pdf")).isEmpty();
        assertThat(FileType.claimedBy("a.PDF")).contains(FileType.PDF);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private Path latin1(String content) throws IOException {
        return Files.writeString(folder.resolve("latin"), content, StandardCharsets.ISO_8859_1);
    }

    private Path archive(String... parts) throws IOException {
        Path file = folder.resolve("archive");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream archive = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                archive.putNextEntry(new ZipEntry(part));
                archive.write(1);
            }
        }
        return file;
    }
}
