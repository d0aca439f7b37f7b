package eu.zirkel.knowledgebase.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of file an item may have. None can run a script in the reader's browser or on the reader's machine. */
public enum FileType {
    PDF("application/pdf", Signature.starts("%PDF-"), "pdf"),
    PNG("image/png", Signature.starts("\u0089PNG\r\n\u001a\n"), "png"),
    JPEG("image/jpeg", Signature.starts("\u00ff\u00d8\u00ff"), "jpg", "jpeg"),
    GIF("image/gif", Signature.starts("GIF8"), "gif"),
    WEBP("image/webp", Signature.starts("RIFF").and(Signature.at(8, "WEBP")), "webp"),
    MP4("video/mp4", Signature.at(4, "ftyp"), "mp4", "m4v"),
    WEBM("video/webm", Signature.starts("\u001aE\u00df\u00a3"), "webm"),
    MP3(
            "audio/mpeg",
            Signature.starts("ID3")
                    .or(Signature.starts("\u00ff\u00fb"))
                    .or(Signature.starts("\u00ff\u00f3"))
                    .or(Signature.starts("\u00ff\u00f2")),
            "mp3"),
    M4A("audio/mp4", Signature.at(4, "ftyp"), "m4a"),
    OGG("audio/ogg", Signature.starts("OggS"), "ogg", "oga", "opus"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Signature.officeArchive("word/document.xml"),
            "docx"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Signature.officeArchive("xl/workbook.xml"),
            "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Signature.officeArchive("ppt/presentation.xml"),
            "pptx"),
    ODT(
            "application/vnd.oasis.opendocument.text",
            Signature.openDocument("application/vnd.oasis.opendocument.text"),
            "odt"),
    ODS(
            "application/vnd.oasis.opendocument.spreadsheet",
            Signature.openDocument("application/vnd.oasis.opendocument.spreadsheet"),
            "ods"),
    ODP(
            "application/vnd.oasis.opendocument.presentation",
            Signature.openDocument("application/vnd.oasis.opendocument.presentation"),
            "odp"),
    TEXT("text/plain", Signature.utf8(), "txt", "md"),
    CSV("text/csv", Signature.utf8(), "csv"),
    CAPTIONS("text/vtt", Signature.starts("WEBVTT").and(Signature.utf8()), "vtt");

    private final String mime;
    private final Signature signature;
    private final List<String> extensions;

    FileType(String mime, Signature signature, String... extensions) {
        this.mime = mime;
        this.signature = signature;
        this.extensions = List.of(extensions);
    }

    /** The type a name claims by its extension; empty when there is no such type here. */
    public static Optional<FileType> claimedBy(String name) {
        String extension = FileName.extension(name);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** The extensions there are, for people. */
    public static String allowed() {
        return Arrays.stream(values()).flatMap(type -> type.extensions.stream()).collect(Collectors.joining(", "));
    }

    /**
     * Whether the bytes are what this type's are.
     *
     * @throws IOException when they cannot be read
     */
    public boolean isIn(Path file) throws IOException {
        return signature.fits(file);
    }

    /** Media type without parameters. */
    public String mime() {
        return mime;
    }
}
