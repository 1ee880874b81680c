using System.Net;
using System.Net.Sockets;

namespace Stemma.Cli.Fetch;

/// <summary>Opens connections to checked addresses only: the address that was checked is the one connected to, so a name that answers otherwise the second time gains nothing.</summary>
sealed class Connector(FetchOptions options, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>Connects to a host. Any answer outside the public net refuses all of them.</summary>
    /// <exception cref="Refusal">The host is not to be reached.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancel)
    {
        if (!options.AllowedHosts.Contains(host.Host) && host.Host.TrimEnd('.') is var name
            && (name.Equals("localhost", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)))
            throw new Refusal($"{host.Host} is this machine"); // RFC 6761, whatever the resolver says
        var addresses = IPAddress.TryParse(host.Host.Trim('[', ']'), out var literal) ? [literal] : await resolve(host.Host, cancel).ConfigureAwait(false);
        if (addresses.Length == 0)
            throw new IOException($"the host {host.Host} has no address");
        if (!options.AllowedHosts.Contains(host.Host.Trim('[', ']')))
            foreach (var address in addresses)
                if (PublicAddress.Refuse(address) is { } what)
                    throw new Refusal($"{host.Host} leads to {address}, {what}");
        Exception? last = null;
        foreach (var address in addresses.Take(4))
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(address, host.Port), cancel).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException failed)
            {
                socket.Dispose();
                last = failed;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
        throw new IOException($"no connection to {host.Host}: {last?.Message}", last);
    }
}
