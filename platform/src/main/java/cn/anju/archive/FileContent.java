package cn.anju.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/// The bytes of an opened document.
public final class FileContent {

    private final byte[] bytes;

    public FileContent(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    public int size() {
        return bytes.length;
    }
}
