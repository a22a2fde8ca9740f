package io.securitylogger.batch.backup;

import io.securitylogger.spi.BackupStorage;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Backups in a folder of the file system. Folders and files are readable by their owner alone, where the system knows that. */
public final class FileSystemStorage implements BackupStorage {

    private static final String LOCK = ".lock";
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] OF_FILE = owner("rw-------");
    private static final FileAttribute<?>[] OF_FOLDER = owner("rwx------");

    private final Path root;

    /** The folder need not exist. */
    public FileSystemStorage(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    private static FileAttribute<?>[] owner(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public OutputStream create(String name) throws IOException {
        Path file = withFolder(name);
        FileChannel channel = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE),
                OF_FILE);
        return new BufferedOutputStream(new Lasting(channel), 64 * 1024);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(path(name));
    }

    @Override
    public void rename(String name, String newName) throws IOException {
        Path target = withFolder(newName);
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Files.move(path(name), target, StandardCopyOption.ATOMIC_MOVE);
        sync(folderOf(target));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    @Override
    public SortedSet<String> list(String folder) throws IOException {
        SortedSet<String> names = new TreeSet<>();
        Path top = path(folder);
        if (Files.isDirectory(top)) {
            try (Stream<Path> files = Files.walk(top)) {
                files.filter(file -> Files.isRegularFile(file) && !file.endsWith(LOCK))
                        .map(file -> root.relativize(file).toString().replace('\\', '/'))
                        .forEach(names::add);
            }
        }
        return names;
    }

    @Override
    public AutoCloseable lock(String folder) throws IOException {
        Path file = withFolder(folder + '/' + LOCK);
        FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OF_FILE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException(file + " is locked by another process");
            }
            return channel;
        } catch (OverlappingFileLockException ofThisProcess) {
            channel.close();
            throw new IOException(file + " is locked by another job of this server", ofThisProcess);
        } catch (IOException notLocked) {
            channel.close();
            throw notLocked;
        }
    }

    private Path withFolder(String name) throws IOException {
        Path file = path(name);
        Deque<Path> missing = new ArrayDeque<>();
        for (Path folder = file.getParent();
                folder != null && !Files.isDirectory(folder);
                folder = folder.getParent()) {
            missing.push(folder);
        }
        Files.createDirectories(folderOf(file), OF_FOLDER);
        for (Path made : missing) {
            sync(folderOf(made));
        }
        return file;
    }

    private Path folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? root : folder;
    }

    private Path path(String name) {
        return root.resolve(BackupName.checked(name));
    }

    /** Directories cannot be opened on every system; where they can, a new name lasts only with them. */
    private static void sync(Path folder) throws IOException {
        if (POSIX) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Is on the disk when it is closed. */
    private static final class Lasting extends FilterOutputStream {
        private final FileChannel channel;

        Lasting(FileChannel channel) {
            super(Channels.newOutputStream(channel));
            this.channel = channel;
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            out.write(bytes, offset, count);
        }

        @Override
        public void close() throws IOException {
            try (channel) {
                if (channel.isOpen()) {
                    channel.force(true);
                }
            }
        }
    }
}
