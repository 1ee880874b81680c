using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Stemma.Store;

/// <summary>
/// Captures, testimonies, stories and dossiers in one SQLite file. Every method that writes is one transaction and may be called again
/// with the same arguments without harm. Killed at any moment the file reopens whole: what was committed is there, the rest is owed.
/// Journal: write-ahead, synchronous NORMAL. A killed process loses nothing that was committed; a power cut may lose the last
/// transactions, never the order or the wholeness, and nothing after <see cref="Flush"/>. One archive object serves many threads, one at a time.
/// </summary>
public sealed partial class Archive : IDisposable
{
    /// <summary>The file used when none is named.</summary>
    public const string DefaultPath = "stemma.db";

    readonly SqliteConnection _connection;
    readonly Statements _sql;
    readonly Lock _turn = new();

    Archive(string path, SqliteConnection connection) => (Path, _connection, _sql) = (path, connection, new Statements(connection));

    /// <summary>The file, as given.</summary>
    public string Path { get; }

    /// <summary>Opens an archive, and makes it when there is no such file.</summary>
    /// <param name="path">The file. An empty file counts as none.</param>
    /// <param name="patience">How long to wait for another process; 5 seconds when null.</param>
    /// <exception cref="ArchiveException">Locked, damaged, newer than this Stemma, not an archive, or out of reach.</exception>
    public static Archive Open(string path, TimeSpan? patience = null) => Open(path, patience, create: true);

    /// <summary>Opens an archive that is there.</summary>
    /// <inheritdoc cref="Open(string, TimeSpan?)"/>
    public static Archive OpenExisting(string path, TimeSpan? patience = null) => Open(path, patience, create: false);

    static Archive Open(string path, TimeSpan? patience, bool create)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!create && !File.Exists(path))
            throw ArchiveException.Missing(path);
        Recognise(path, create);

        var seconds = Math.Max(1, (int)Math.Ceiling((patience ?? TimeSpan.FromSeconds(5)).TotalSeconds));
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Pooling = false, // a closed archive must let go of its file
            DefaultTimeout = seconds,
        }.ConnectionString);
        var archive = new Archive(path, connection);
        try
        {
            archive.Guard(() =>
            {
                connection.Open();
                archive.Prepare(seconds);
                return true;
            });
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    // Looks at the file's first hundred bytes before SQLite does: a file that is not ours must not be touched, not even by a journal.
    static void Recognise(string path, bool mayBeEmpty)
    {
        Span<byte> header = stackalloc byte[100];
        int read;
        try
        {
            if (!File.Exists(path))
                return;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            read = file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ArchiveException.Unreachable(path, e.Message, e);
        }
        if (read == 0 && mayBeEmpty)
            return;
        if (read == 0)
            throw ArchiveException.Damaged(path, "it is empty");
        if (!header[..Math.Min(read, 16)].SequenceEqual("SQLite format 3\0"u8[..Math.Min(read, 16)]))
            throw ArchiveException.Foreign(path);
        if (read < header.Length)
            throw ArchiveException.Damaged(path, string.Create(CultureInfo.InvariantCulture, $"it ends after {read} bytes, inside its header"));
        var version = BinaryPrimitives.ReadInt32BigEndian(header[60..]);
        var application = BinaryPrimitives.ReadInt32BigEndian(header[68..]);
        if (application == Schema.ApplicationId && version > Schema.Version)
            throw ArchiveException.Newer(path, version, Schema.Version);
        // Zero and zero: made a moment ago, its schema still in the journal; Prepare looks again.
        if (application != Schema.ApplicationId && (application, version) != (0, 0))
            throw ArchiveException.Foreign(path);
    }

    void Prepare(int seconds)
    {
        _sql.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {seconds * 1000}"));
        var version = Pragma("user_version");
        if (version > Schema.Version)
            throw ArchiveException.Newer(Path, version, Schema.Version);
        // Asked once more: another process may have made its tables since.
        if (version == 0 && (long)_sql.One("SELECT count(*) FROM sqlite_master")! > 0 && (version = Pragma("user_version")) == 0) // count gives a row
            throw ArchiveException.Foreign(Path);
        _sql.One("PRAGMA journal_mode = WAL");
        _sql.Run("PRAGMA synchronous = NORMAL");
        _sql.Run("PRAGMA cache_size = -65536");
        _sql.Run("PRAGMA temp_store = MEMORY");
        _sql.Run("PRAGMA wal_autocheckpoint = 8192"); // 32 MB: pages written again and again reach the file once
        if (version < Schema.Version)
            Transact(() =>
            {
                if (Pragma("user_version") == version) // else another process was quicker
                    _sql.Run(string.Create(CultureInfo.InvariantCulture,
                        $"{(version == 0 ? Schema.Sqlite : Schema.SinceVersion1)} PRAGMA application_id = {Schema.ApplicationId}; PRAGMA user_version = {Schema.Version};"));
                return true;
            });
    }

    long Pragma(string name) => (long)_sql.One("PRAGMA " + name)!; // these pragmas give a row

    /// <summary>Writes the journal into the file and waits for the disk: a power cut after this loses nothing written before it.</summary>
    /// <exception cref="ArchiveException">Damaged, or the disk is full.</exception>
    public void Flush() => Guard(() => _sql.All("PRAGMA wal_checkpoint(FULL)", row => row.GetInt64(0)).Count);

    /// <summary>Lets go of the file.</summary>
    public void Dispose()
    {
        _sql.Dispose();
        _connection.Dispose();
    }

    T Read<T>(Func<T> body) => Guard(body);

    T Write<T>(Func<T> body) => Guard(() => Transact(body));

    T Transact<T>(Func<T> body)
    {
        _sql.Run("BEGIN IMMEDIATE");
        try
        {
            var result = body();
            _sql.Run("COMMIT");
            return result;
        }
        catch
        {
            try
            {
                _sql.Run("ROLLBACK");
            }
            catch (SqliteException)
            {
                // SQLite has rolled back by itself (disk full, damage); the first exception tells why.
            }
            throw;
        }
    }

    T Guard<T>(Func<T> body)
    {
        lock (_turn)
            try
            {
                return body();
            }
            catch (SqliteException e)
            {
                throw e.SqliteErrorCode switch
                {
                    5 or 6 => ArchiveException.Locked(Path, e),
                    11 => ArchiveException.Damaged(Path, "SQLite found a page that cannot be", e),
                    26 => ArchiveException.Damaged(Path, "it is not a SQLite file", e),
                    8 or 10 or 13 or 14 or 23 => ArchiveException.Unreachable(Path, e.Message, e),
                    1 when e.Message.Contains("no such table", StringComparison.Ordinal) => ArchiveException.Damaged(Path, "a table is missing", e),
                    _ => new InvalidOperationException($"{Path}: {e.Message}", e),
                };
            }
    }
}
