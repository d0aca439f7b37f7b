package eu.zirkel.knowledgebase.file;

import com.mongodb.client.gridfs.GridFSBucket;
import java.io.InputStream;
import org.bson.BsonString;
import org.springframework.core.io.AbstractResource;

/** Kept bytes as Spring sends them, whole or a range of them. */
final class KeptResource extends AbstractResource {

    private final GridFSBucket bucket;
    private final StoredFile file;

    KeptResource(GridFSBucket bucket, StoredFile file) {
        this.bucket = bucket;
        this.file = file;
    }

    @Override
    public String getDescription() {
        return "file " + file.id();
    }

    @Override
    public InputStream getInputStream() {
        return bucket.openDownloadStream(new BsonString(file.id()));
    }

    @Override
    public long contentLength() {
        return file.bytes();
    }

    @Override
    public boolean exists() {
        return true;
    }
}
