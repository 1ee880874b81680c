using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Stemma.System.Tests.Cli;

/// <summary>A server on the loopback address that answers as a test tells it to, bytes and all.</summary>
sealed class LoopbackServer : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _closed = new();
    readonly ConcurrentDictionary<string, Func<Stream, CancellationToken, Task>> _answers = new();
    readonly Task _serving;

    public LoopbackServer()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>What was asked, in order: the first line and the headers of each request.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public string At(string path) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    public LoopbackServer Answer(string path, Func<Stream, CancellationToken, Task> answer)
    {
        _answers[path] = answer;
        return this;
    }

    public LoopbackServer Answer(string path, string status, byte[] body, params string[] headers) => Answer(path, async (stream, cancel) =>
    {
        var head = $"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), cancel);
        await stream.WriteAsync(body, cancel);
    });

    public LoopbackServer Page(string path, string body, params string[] headers) =>
        Answer(path, "200 OK", Encoding.UTF8.GetBytes(body), headers.Length > 0 ? headers : ["Content-Type: text/html; charset=utf-8"]);

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _listener.Stop();
        await _serving;
        _closed.Dispose();
    }

    async Task ServeAsync()
    {
        var open = new List<Task>();
        try
        {
            while (!_closed.IsCancellationRequested)
                open.Add(AnswerAsync(await _listener.AcceptTcpClientAsync(_closed.Token)));
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
        await Task.WhenAll(open);
    }

    async Task AnswerAsync(TcpClient client)
    {
        using (client)
            try
            {
                await using var stream = client.GetStream();
                var request = new StringBuilder();
                var buffer = new byte[4096];
                while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer, _closed.Token) is var count and > 0)
                    request.Append(Encoding.Latin1.GetString(buffer, 0, count));
                Asked.Enqueue(request.ToString());
                var path = request.ToString().Split(' ') is [_, var asked, ..] ? asked : "";
                if (_answers.TryGetValue(path, out var answer))
                    await answer(stream, _closed.Token);
                else
                    await stream.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray(), _closed.Token);
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException or SocketException)
            {
            }
    }
}
