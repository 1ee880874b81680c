using System.Net;
using System.Net.Sockets;

namespace Stemma.Cli.Fetch;

/// <summary>Tells addresses of the public net from all others (IANA special-purpose registries; RFC 6890 and those after it).</summary>
static class PublicAddress
{
    static readonly (IPNetwork Net, string What)[] Special =
    [
        Of("0.0.0.0/8", "an address of this network"),
        Of("10.0.0.0/8", "a private address"),
        Of("100.64.0.0/10", "a shared address of a carrier"),
        Of("127.0.0.0/8", "a loopback address"),
        Of("169.254.0.0/16", "a link-local address"),
        Of("172.16.0.0/12", "a private address"),
        Of("192.0.0.0/24", "an address for protocols"),
        Of("192.0.2.0/24", "an address for documentation"),
        Of("192.88.99.0/24", "a 6to4 relay"),
        Of("192.168.0.0/16", "a private address"),
        Of("198.18.0.0/15", "an address for benchmarks"),
        Of("198.51.100.0/24", "an address for documentation"),
        Of("203.0.113.0/24", "an address for documentation"),
        Of("224.0.0.0/4", "a multicast address"),
        Of("240.0.0.0/4", "a reserved address"),
        Of("::/128", "an unspecified address"),
        Of("::1/128", "a loopback address"),
        Of("::ffff:0:0/96", "an IPv4 address written as IPv6"),
        Of("::/96", "an IPv4 address written as IPv6"),
        Of("::ffff:0:0:0/96", "an IPv4 address written as IPv6"),
        Of("64:ff9b::/96", "an address of a NAT64"),
        Of("64:ff9b:1::/48", "an address of a NAT64"),
        Of("100::/64", "a discard address"),
        Of("2001::/23", "an address for protocols"),
        Of("2001:db8::/32", "an address for documentation"),
        Of("2002::/16", "a 6to4 address"),
        Of("3fff::/20", "an address for documentation"),
        Of("5f00::/16", "a segment of a route"),
        Of("fc00::/7", "a private address"),
        Of("fe80::/10", "a link-local address"),
        Of("fec0::/10", "a private address"),
        Of("ff00::/8", "a multicast address"),
    ];

    /// <summary>What an address is that is not of the public net; null for one that is.</summary>
    public static string? Refuse(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6 && address.ScopeId != 0)
            return "an address of one link";
        foreach (var (net, what) in Special)
            if (net.BaseAddress.AddressFamily == address.AddressFamily && net.Contains(address))
                return what;
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => null,
            AddressFamily.InterNetworkV6 => (address.GetAddressBytes()[0] & 0xE0) == 0x20 ? null : "an address outside the public net",
            _ => "no internet address",
        };
    }

    static (IPNetwork Net, string What) Of(string net, string what) => (IPNetwork.Parse(net), what);
}
