using Stemma.Accounts;
using Stemma.Intake;

namespace Stemma.Tests.Accounts;

public sealed class PageVerdictTests
{
    const string Paragraphs = """
        <p>The council of Orne voted on Monday to keep the night ferry running until the spring, after a debate that went on past midnight.</p>
        <p>“We were asked for a timetable, and we have given one,” said the harbour master, Edda Kolle, who had brought the papers herself.</p>
        <p>Two members voted against. They said the boat was older than most of its passengers and that nobody had counted what a winter would cost.</p>
        <p>The vote binds the town for six months. A second reading is due when the ice has gone and the bridge has been looked at again.</p>
        """;

    static Rejected Refused(string page, string mediaType = MediaTypes.Html) => Reading.Try(page, mediaType).Rejected.ShouldNotBeNull();

    static string Front(int stories, Func<int, string> story) => $"<!doctype html><title>The Orne Mirror</title><nav><a href=/>Home</a> <a href=/town>Town</a></nav><h1>The Orne Mirror</h1>{string.Concat(Enumerable.Range(1, stories).Select(story))}<footer>© The Orne Mirror</footer>";

    static readonly string[] Subjects = ["harbour dues", "the old mill", "a lost dog", "night buses", "the choir", "road salt", "school meals", "a new bell", "the ferry", "tram poles", "the brass band", "lock gates"];

    static string Subject(int i) => Subjects[(i - 1) % Subjects.Length];

    [Fact]
    public void A_front_page_of_headlines_and_teasers_is_an_index()
    {
        var front = Front(12, i => $"<article><h3><a href=/s/{i}>Council {i} hears at last about {Subject(i)}</a></h3><p>Members of panel {i} spoke for an hour about {Subject(i)} and then put the matter off again.</p></article>");
        var refused = Refused(front);
        refused.Page.ShouldBe(PageKind.Index);
        refused.Reason.ShouldBe("this is an index page: 12 links to other stories, no running text but 12 teasers");
        refused.Remedy.ShouldBe("Give the pages it leads to");
    }

    [Fact]
    public void A_bare_list_of_linked_headlines_is_an_index() =>
        Refused(Front(20, i => $"<li><a href=/s/{i}>Neighbours of quarter {i} quarrel over {Subject(i)}</a></li>")).Reason
            .ShouldBe("this is an index page: 20 links to other stories, no running text");

    [Fact]
    public void A_section_page_with_times_and_names_between_is_an_index() =>
        Refused(Front(15, i => $"<div class=card><a href=/s/{i}><h2>Quarter {i} waits for word about {Subject(i)}</h2></a><span>{i} hours ago</span><span>By Ida Holt</span><div>What is known so far about {Subject(i)}, and who is to pay for it in the end, in three minutes.</div></div>"))
            .Page.ShouldBe(PageKind.Index);

    [Fact]
    public void A_teaser_that_is_a_link_all_through_counts_as_one_story() =>
        Refused(Front(10, i => $"<a href=/s/{i}><div><h3>Quarter {i} waits for word about {Subject(i)}</h3><p>What is known so far about {Subject(i)}, and who is to pay for it in the end, in three minutes.</p></div></a>"))
            .Page.ShouldBe(PageKind.Index);

    [Fact]
    public void Search_results_are_an_index() =>
        Refused("<!doctype html><title>Search</title><form><input name=q value=ferry></form><h1>Results for “ferry”</h1><ol>" + string.Concat(Enumerable.Range(1, 10).Select(i => $"<li><a href=/s/{i}>Ferry number {i} and the matter of {Subject(i)}</a><p>… the ferry was {i} minutes late, said the master, and the matter of {Subject(i)} was put off until …</p></li>")) + "</ol>")
            .Page.ShouldBe(PageKind.Index);

    [Fact]
    public void A_front_page_scraped_as_text_is_an_index()
    {
        var text = "Home   Town   Coast   Sport\n\nThe Orne Mirror\n\n" + string.Concat(Enumerable.Range(1, 14).Select(i => $"Council {i} hears at last about {Subject(i)}\n{i} hours ago\nMembers of panel {i} spoke for an hour about {Subject(i)} and then put it off.\n\n"));
        Refused(text, MediaTypes.Text).Reason.ShouldStartWith("this is an index page: 14 headlines of other stories");
    }

    [Fact]
    public void A_short_report_beside_a_long_list_of_others_is_an_account()
    {
        var others = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href=/s/{i}>Neighbours of quarter {i} quarrel over {Subject(i)}</a></li>"));
        Reading.One($"<!doctype html><title>Night ferry stays</title><ul>{others}</ul><h1>Night ferry stays until spring</h1><p>The council of Orne voted on Monday to keep the night ferry running until the spring, after a debate that went on past midnight.</p><ul>{others}</ul>", MediaTypes.Html)
            .Paragraphs().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_report_with_a_link_between_all_paragraphs_is_an_account()
    {
        var linked = string.Concat(Paragraphs.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany((p, i) => new[] { p, $"<p><a href=/r/{i}>Read also: what the town said of {Subject(i + 1)}</a></p>" }));
        Reading.One($"<!doctype html><meta property=og:type content=\"article\"><title>Night ferry stays</title><article><h1>Night ferry stays until spring</h1>{linked}{linked.Replace("/r/", "/q/", StringComparison.Ordinal).Replace("Monday", "Tuesday", StringComparison.Ordinal)}</article>", MediaTypes.Html)
            .Paragraphs.Count.ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData("<title>Sign in</title><h1>Sign in to your account</h1><form><label>E-mail <input name=e></label><label>Password <input type=\"password\"></label><button>Sign in</button></form><p>Forgot your password?</p><p>New here? Create an account to continue reading.</p>")]
    [InlineData("<title>Night ferry stays | The Orne Mirror</title><h1>Night ferry stays until spring</h1><div><h2>This article is for subscribers</h2><p>To continue reading this article, subscribe from 1 mark a week.</p><p>Already a subscriber? Log in.</p></div>")]
    [InlineData("<title>Anmelden</title><h1>Nur für Abonnenten</h1><p>Bitte melden Sie sich an, um weiterzulesen.</p><p>Passwort vergessen?</p>")]
    public void A_form_to_log_in_is_no_account(string page) => Refused("<!doctype html>" + page).Page.ShouldBe(PageKind.LoginWall);

    [Theory]
    [InlineData("<title>The Orne Mirror</title><div><h2>We value your privacy</h2><p>We and our partners store and/or access information on a device, such as cookies, and process personal data such as unique identifiers.</p><button>Accept all</button><button>Manage options</button></div>")]
    [InlineData("<title>Ornener Spiegel</title><h1>Mit Werbung weiterlesen</h1><p>Wir und unsere Partner verwenden Cookies, um Inhalte zu messen. Sie können Ihre Zustimmung widerrufen.</p><p>Alle akzeptieren</p>")]
    public void A_question_about_cookies_is_no_account(string page) => Refused("<!doctype html>" + page).Page.ShouldBe(PageKind.CookieWall);

    [Theory]
    [InlineData("<title>Just a moment...</title><h1>orne-mirror.example</h1><p>Checking your browser before accessing the site.</p><script src=/cdn-cgi/challenge-platform/x.js></script>")]
    [InlineData("<title>Security check</title><p>Please verify you are human by completing the box below.</p><div class=g-recaptcha></div>")]
    [InlineData("<title>Sorry</title><p>Our systems have detected unusual traffic from your network. Please enter the characters you see.</p>")]
    [InlineData("<title>orne-mirror.example</title><div class=h-captcha data-sitekey=x></div><script>var t</script>")]
    public void A_test_for_persons_is_no_account(string page) => Refused("<!doctype html>" + page).Page.ShouldBe(PageKind.Captcha);

    [Theory]
    [InlineData("<title>Page not found | The Orne Mirror</title><h1>Sorry</h1><p>The page you were looking for may have been moved or deleted.</p><ul><li><a href=/>Back to the front page</a></ul>")]
    [InlineData("<title>The Orne Mirror</title><h1>404</h1><p>Page not found. Try our search, or tell us what you missed.</p>")]
    [InlineData("<title>Fehler 404</title><h1>Seite nicht gefunden</h1><p>Die angeforderte Seite gibt es nicht mehr.</p>")]
    [InlineData("<title>Erreur</title><h1>Page introuvable</h1><p>La page que vous recherchez n’existe plus ou a été déplacée.</p>")]
    [InlineData("<title>502 Bad Gateway</title><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>")]
    public void A_page_that_says_it_was_not_found_is_no_account(string page) => Refused("<!doctype html>" + page).Page.ShouldBe(PageKind.NotFound);

    [Theory]
    [InlineData("<title>The Orne Mirror</title><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=/main.js></script>", PageKind.ScriptOnly)]
    [InlineData("<title>The Orne Mirror</title><p>Please enable JavaScript to read this page.</p><script src=/main.js></script>", PageKind.ScriptOnly)]
    [InlineData("<title>The Orne Mirror</title><div></div>", PageKind.Empty)]
    public void A_page_without_words_of_its_own_is_no_account(string page, PageKind kind) => Refused("<!doctype html>" + page).Page.ShouldBe(kind);

    [Theory]
    [InlineData("404\n\nPage not found\n\nThe page you are looking for is not here. Go back to the front page.\n", PageKind.NotFound)]
    [InlineData("Please verify you are human\n\nThis takes a few seconds.\n", PageKind.Captcha)]
    [InlineData("Log in to continue\n\nE-mail\nPassword\nForgot your password?\n", PageKind.LoginWall)]
    [InlineData("We value your privacy\n\nWe and our partners store and/or access information on a device.\n\nAccept all\nReject all\n", PageKind.CookieWall)]
    public void A_wall_scraped_as_text_is_no_account(string text, PageKind kind) => Refused(text, MediaTypes.Text).Page.ShouldBe(kind);

    [Theory]
    [InlineData("We value your privacy. Accept all cookies. Manage preferences.")]
    [InlineData("Already a subscriber? Sign in to continue. Forgot your password?")]
    [InlineData("Enable JavaScript to see the comments.")]
    public void A_report_on_a_page_with_a_banner_is_an_account(string banner) =>
        Reading.One($"<!doctype html><title>Night ferry stays</title><div>{string.Concat(banner.Split(". ").Select(b => $"<p>{b}</p>"))}</div><article><h1>Night ferry stays until spring</h1>{Paragraphs}</article>", MediaTypes.Html)
            .Paragraphs.Count.ShouldBeGreaterThanOrEqualTo(4);

    [Fact]
    public void A_report_about_error_pages_is_an_account() =>
        Reading.One($"<!doctype html><title>“Page not found”: town archive is gone</title><article><h1>“Page not found”: the archive of Orne is gone from the net</h1>{Paragraphs}</article>", MediaTypes.Html)
            .Paragraphs.Count.ShouldBe(4);

    [Fact]
    public void A_stray_NUL_byte_in_a_page_is_passed_over() =>
        Reading.One($"<!doctype html><title>Night ferry stays</title><article><h1>Night ferry stays until spring</h1>{Paragraphs.Replace("Edda", "Ed\0da", StringComparison.Ordinal)}{new string(' ', 1000)}</article>", MediaTypes.Html)
            .Paragraphs.Count.ShouldBe(4);
}
