"""Addresses of source files: what is public, and what is refused before anything is asked."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ringar.server.addresses import is_allowed, is_public, place_of

PUBLIC = ["8.8.8.8", "1.1.1.1", "93.184.216.34", "172.15.255.255", "172.32.0.1", "192.167.255.255",
          "100.63.255.255", "100.128.0.1", "223.255.255.254",
          "2606:4700:4700::1111", "2a00:1450:4001:82a::200e", "2003:e9::1"]  # fmt: skip

NOT_PUBLIC = {
    "loopback": ["127.0.0.1", "127.255.255.254", "127.1.2.3", "::1"],
    "this host": ["0.0.0.1", "0.1.2.3", "::"],
    "private": ["10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255"],
    "private IPv6": ["fc00::1", "fd12:3456:789a::1", "fdff:ffff::1", "fec0::1"],
    "link-local": ["169.254.0.1", "169.254.255.255", "fe80::1", "febf::1", "fe80::1%eth0"],
    "carrier-grade NAT": ["100.64.0.0", "100.100.50.1", "100.127.255.255"],
    "metadata": ["169.254.169.254", "169.254.170.2", "100.100.100.200", "168.63.129.16", "192.0.0.192",
                 "fd00:ec2::254", "fd20:ce::254"],
    "multicast": ["224.0.0.1", "239.255.255.250", "ff02::1", "ff0e::1"],
    "broadcast and reserved": ["255.255.255.255", "240.0.0.1", "192.0.0.8", "192.88.99.1"],
    "documentation": ["192.0.2.1", "198.51.100.7", "203.0.113.9", "2001:db8::1", "3fff::1"],
    "benchmarking": ["198.18.0.1", "198.19.255.255", "2001:2::1"],
    "IPv4 mapped": ["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8", "::ffff:a9fe:a9fe"],
    "IPv4 compatible": ["::127.0.0.1", "::7f00:1", "::ffff:0:127.0.0.1"],
    "6to4": ["2002:7f00:1::", "2002:a9fe:a9fe::1", "2002:808:808::1"],
    "NAT64": ["64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::7f00:1", "64:ff9b::8.8.8.8"],
    "Teredo": ["2001::1", "2001:0:4136:e378:8000:63bf:3fff:fdd2"],
    "ORCHID": ["2001:10::1", "2001:20::1"],
    "ISATAP": ["2606:4700::5efe:7f00:1", "2a00:1450::200:5efe:a00:1"],
    "discard and segment routing": ["100::1", "5f00::1"],
}  # fmt: skip


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))
    assert is_allowed(ipaddress.ip_address(address))


@pytest.mark.parametrize(("kind", "address"), [(kind, a) for kind, many in NOT_PUBLIC.items() for a in many])
def test_other_addresses_are_refused(kind: str, address: str) -> None:
    assert not is_allowed(ipaddress.ip_address(address)), kind


@pytest.mark.parametrize("address", NOT_PUBLIC["metadata"])
def test_metadata_services_are_refused_inside_allowed_networks(address: str) -> None:
    everything = [ipaddress.ip_network("0.0.0.0/0"), ipaddress.ip_network("::/0")]
    assert not is_allowed(ipaddress.ip_address(address), everything)


def test_a_named_network_is_allowed_and_its_neighbours_are_not() -> None:
    shop = [ipaddress.ip_network("192.168.10.0/24")]
    assert is_allowed(ipaddress.ip_address("192.168.10.7"), shop)
    assert not is_allowed(ipaddress.ip_address("192.168.11.7"), shop)
    assert not is_allowed(ipaddress.ip_address("::ffff:192.168.10.7"), shop)


@given(st.integers(0, 2**32 - 1))
def test_no_ipv4_address_becomes_public_by_being_wrapped(number: int) -> None:
    for form in (f"::ffff:{ipaddress.IPv4Address(number)}", f"::{ipaddress.IPv4Address(number)}"):
        assert not is_public(ipaddress.ip_address(form))
    assert not is_public(ipaddress.IPv6Address((0x2002 << 112) | (number << 80)))
    assert not is_public(ipaddress.IPv6Address((0x64FF9B << 96) | number))


@given(st.ip_addresses(v=4) | st.ip_addresses(v=6))
def test_what_is_public_is_global_unicast(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    if is_public(address):
        assert address.is_global
        assert True not in (address.is_private, address.is_loopback, address.is_link_local, address.is_multicast)


@pytest.mark.parametrize(
    ("url", "host", "port"),
    [
        ("http://example.com/a.jpg", "example.com", 80),
        ("https://EXAMPLE.com/a.jpg", "example.com", 443),
        ("HTTPS://example.com:8443/", "example.com", 8443),
        ("https://xn--bcher-kva.example/", "xn--bcher-kva.example", 443),
        ("https://b\u00fccher.example/ring gr\u00f6\u00dfe".replace(" ", "%20"), "xn--bcher-kva.example", 443),
        ("http://8.8.8.8/", "8.8.8.8", 80),
        ("http://[2606:4700::1]:8080/", "2606:4700::1", 8080),
        ("http://a_b.example/", "a_b.example", 80),
        ("http://3com.example/?u=@c#d@e", "3com.example", 80),
    ],
)
def test_plain_addresses_are_read(url: str, host: str, port: int) -> None:
    place = place_of(url)
    assert (place.host, place.port) == (host, port)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.com/a", "file:///etc/passwd", "gopher://example.com/", "data:image/png;base64,AA", "dict://x:1/",
        "//example.com/a", "example.com/a", "", "http:", "http://", "http:///etc/passwd", "http://:80/", "http:a",
        "http://2130706433/", "http://0x7f000001/", "http://0x7f.0.0.1/", "http://0177.0.0.1/", "http://127.1/",
        "http://127.0.1/", "http://017700000001/", "http://127.0.0.01/", "http://0x7f.1/", "http://0x/", "http://0/",
        "http://1.2.3.4.5/", "http://256.1.1.1/", "http://999999999999/", "http://127.0.0.0x1/",
        "http://localhost./", "http://example.com./", "http://127.0.0.1./", "http://example..com/", "http://.example/",
        "http://user@example.com/", "http://user:secret@example.com/", "http://example.com@127.0.0.1/",
        "http://@127.0.0.1/", "http://:@127.0.0.1/", "http://example.com:80@127.0.0.1/", "http://a%40b@127.0.0.1/",
        "http://example.com\\@127.0.0.1/", "http://127.0.0.1\\.example.com/", "http:\\\\127.0.0.1/",
        "http://127%2e0.0.1/", "http://%6cocalhost/", "http://exa mple.com/", " http://example.com/",
        "http://example.com/ ", "http://example.com/\r\nHost: x", "http://exa\tmple.com/", "http://example.com\x00.x/",
        "http://[fe80::1%25eth0]/", "http://[fe80::1%eth0]/", "http://[::1", "http://[127.0.0.1]/", "http://[v1.a]/",
        "http://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460/", "http://\u2100.example/", "http://a\u00a0b.example/",
        "http://example.com:0/", "http://example.com:99999/", "http://example.com:-1/", "http://example.com:8o/",
        "http://-example.com/", "http://exam!ple.com/", "http://<x>/", "http://a,b/", "http://" + "a" * 64 + ".com/",
        "http://" + "a." * 130 + "com/",
    ],
)  # fmt: skip
def test_what_can_be_read_in_two_ways_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        place_of(url)


@pytest.mark.parametrize("url", ["http://127\u30020\u30020\u30021/", "http://\uff11\uff12\uff17.0.0.1/"])
def test_addresses_in_other_scripts_are_no_way_round(url: str) -> None:
    try:
        place = place_of(url)
    except ValueError:
        return
    assert place.ip is not None
    assert not is_allowed(place.ip)


@given(st.text(max_size=40))
def test_no_text_gives_anything_but_a_plain_place(text: str) -> None:
    try:
        place = place_of(f"http://{text}/")
    except ValueError:
        return
    assert place.ip is not None or place.host.isascii()
    assert place.host == place.host.lower()
    assert not set(place.host) & set("@%\\/?# ")
