package io.securitylogger.spi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SortedSet;

/**
 * Where backups of purged logs are kept. A CDI bean of this type replaces the folder
 * {@code security.backup-storage-path}.
 *
 * <p>Names are those of files, relative, with {@code /} between folders, which come into being with their files; no part of
 * one is empty, {@code .} or {@code ..}. What a method has done lasts, also if the machine stops right behind it. What fails
 * names the file in its message. Thread-safe.
 */
public interface BackupStorage {

    /**
     * Begins a file anew. It has its content when the stream was closed without an exception, and may be whole, cut or missing
     * before.
     */
    OutputStream create(String name) throws IOException;

    /** Reads a file. */
    InputStream open(String name) throws IOException;

    /**
     * Gives a file another name, completely or not at all.
     *
     * @throws java.nio.file.FileAlreadyExistsException if there is a file of the new name
     */
    void rename(String name, String newName) throws IOException;

    /** Removes a file; nothing happens if there is none. */
    void delete(String name) throws IOException;

    /** The names of all files beneath a folder; none if there is no such folder. */
    SortedSet<String> list(String folder) throws IOException;

    /**
     * Keeps everybody else from the folder who asks so too, in this process or another, until it is closed or the process has
     * ended.
     *
     * @throws IOException if somebody else has it
     */
    AutoCloseable lock(String folder) throws IOException;
}
