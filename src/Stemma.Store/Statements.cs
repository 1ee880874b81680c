using Microsoft.Data.Sqlite;

namespace Stemma.Store;

/// <summary>The prepared statements of one connection, by their text: the second run of a query binds and goes.</summary>
sealed class Statements(SqliteConnection connection) : IDisposable
{
    readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>How many rows it changed.</returns>
    internal int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null when there is no row or the column is null.</summary>
    internal object? One(string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Bind(sql, values).ExecuteScalar() is { } found and not DBNull ? found : null;

    /// <summary>All rows, each read by <paramref name="row"/>.</summary>
    internal List<T> All<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var all = new List<T>();
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read())
            all.Add(row(reader));
        return all;
    }

    /// <summary>Hands each row to <paramref name="row"/> as it comes, for tables that do not fit in memory.</summary>
    internal void Each(string sql, Action<SqliteDataReader> row)
    {
        using var reader = Bind(sql, []).ExecuteReader();
        while (reader.Read())
            row(reader);
    }

    SqliteCommand Bind(string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // every text comes from this project; values are always bound
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, _) in values)
                command.Parameters.Add(new SqliteParameter { ParameterName = name });
            _prepared.Add(sql, command);
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i].Value ?? DBNull.Value;
        return command;
    }

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
            command.Dispose();
    }
}
