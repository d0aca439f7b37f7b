package eu.zirkel.knowledgebase.file;

import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.function.BiPredicate;
import org.bson.BsonString;
import org.bson.Document;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Keeps the bytes of files in the store (GridFS), in pieces, so that no file is ever in memory as a whole. */
@Component
public final class FileBytes {

    private static final int PIECE = 1 << 20;
    private static final Duration NEVER_LISTED_AFTER = Duration.ofDays(1);

    private final GridFSBucket bucket;
    private final Clock clock;

    FileBytes(MongoDatabaseFactory database, Clock clock) {
        this.bucket = GridFSBuckets.create(database.getMongoDatabase(), "files");
        this.clock = clock;
    }

    /**
     * Keeps a copy of the file.
     *
     * @param id new, never used for other bytes
     * @param owner the item that is going to list it
     * @throws IOException when the file cannot be read
     */
    public void keep(String id, String owner, Path file) throws IOException {
        Document origin = new Document("owner", owner).append("kept", Date.from(clock.instant()));
        try (InputStream content = Files.newInputStream(file)) {
            bucket.uploadFromStream(
                    new BsonString(id),
                    id,
                    content,
                    new GridFSUploadOptions().chunkSizeBytes(PIECE).metadata(origin));
        }
    }

    /** The bytes, to be read as often and from wherever wanted. */
    public Resource open(StoredFile file) {
        return new KeptResource(bucket, file);
    }

    /** Forgets the bytes; nothing happens if there are none. */
    public void forget(String id) {
        bucket.find(Filters.eq("_id", id)).forEach(found -> bucket.delete(found.getId()));
    }

    /**
     * Forgets bytes that no item came to list, because the process ended between keeping and listing.
     *
     * @param listed whether an item (first) lists a file (second)
     */
    public void forgetUnlisted(BiPredicate<String, String> listed) {
        Date before = Date.from(clock.instant().minus(NEVER_LISTED_AFTER));
        bucket.find(Filters.lt("metadata.kept", before)).forEach(found -> {
            Document origin = found.getMetadata();
            if (origin != null && !listed.test(origin.getString("owner"), found.getFilename())) {
                bucket.delete(found.getId());
            }
        });
    }
}
