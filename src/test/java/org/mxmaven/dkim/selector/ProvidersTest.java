package org.mxmaven.dkim.selector;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** Which provider a name gives away, and which selectors it has. */
class ProvidersTest {

  @ParameterizedTest
  @CsvSource({
    "aspmx.l.google.com, Google Workspace",
    "SMTP.Google.COM, Google Workspace",
    "aspmx2.googlemail.com, Google Workspace",
    "shop-example.mail.protection.outlook.com, Microsoft 365",
    "shop-example.k-v1.mx.microsoft, Microsoft 365",
    "in1-smtp.messagingengine.com, Fastmail",
    "mx01.mail.icloud.com, iCloud",
    "mail.protonmail.ch, Proton",
    "mailsec.protonmail.ch, Proton",
    "mx.zoho.com, Zoho",
    "mx2.ZOHO.eu, Zoho",
    "mx.zoho.com.au, Zoho",
    "mxext1.mailbox.org, mailbox.org",
    "mail.tutanota.de, Tuta",
    "aspmx1.migadu.com, Migadu",
    "spool.mail.gandi.net, Gandi",
    "mx00.ionos.de, IONOS",
    "mx01.ionos.co.uk, IONOS",
    "mx00.kundenserver.de, IONOS",
    "smtpin.rzone.de, Strato",
    "mx1.hostinger.com, Hostinger",
    "smtp.secureserver.net, GoDaddy",
    "emx.mail.ru, VK",
    "mx.yandex.net, Yandex 360",
    "mx1.mail.ovh.net, OVH",
  })
  void anMxHostGivesItsProviderAway(String host, String provider) {
    assertThat(named(Providers.byMx(Names.of(host)))).isEqualTo(provider);
  }

  @ParameterizedTest
  @CsvSource({
    "_spf.google.com, Google Workspace",
    "spf.protection.outlook.com, Microsoft 365",
    "sendgrid.net, SendGrid",
    "u1234.wl567.sendgrid.net, SendGrid",
    "servers.mcsv.net, Mailchimp",
    "spf.mandrillapp.com, Mandrill",
    "1234.spf04.hubspotemail.net, HubSpot",
    "spf.sendinblue.com, Brevo",
    "spf.brevo.com, Brevo",
    "spf.mailjet.com, Mailjet",
    "mailgun.org, Mailgun",
    "eu.mailgun.org, Mailgun",
    "spf.mtasv.net, Postmark",
    "amazonses.com, Amazon SES",
    "_spf.sparkpostmail.com, SparkPost",
    "_spf.mlsend.com, MailerLite",
    "send.aweber.com, AWeber",
    "mail.zendesk.com, Zendesk",
    "helpscoutemail.com, Help Scout",
    "_spf.salesforce.com, Salesforce",
    "mktomail.com, Marketo",
    "spf.smtp2go.com, SMTP2GO",
    "_spf.elasticemail.com, Elastic Email",
    "_spf.protonmail.ch, Proton",
    "zoho.com, Zoho",
    "one.zoho.eu, Zoho",
    "_spf-eu.ionos.com, IONOS",
    "spf.titan.email, Titan",
    "_spf.mx.cloudflare.net, Cloudflare Email Routing",
    "spf.improvmx.com, ImprovMX",
    "_spf.firebasemail.com, Firebase",
  })
  void anIncludeGivesItsProviderAway(String target, String provider) {
    assertThat(named(Providers.byInclude(Names.of(target)))).isEqualTo(provider);
  }

  @ParameterizedTest
  @CsvSource({
    "selector1-shop-example._domainkey.tenant.onmicrosoft.com, Microsoft 365",
    "selector1-shop-example._domainkey.tenant.k-v1.dkim.mail.microsoft, Microsoft 365",
    "s1.domainkey.u123.wl456.sendgrid.net, SendGrid",
    "dkim.sendgrid.net, SendGrid",
    "dkim.mcsv.net, Mailchimp",
    "dkim2.mcsv.net, Mailchimp",
    "dkim3.mcsv.net, Mailchimp",
    "dkim1.mandrillapp.com, Mandrill",
    "shop-example.hs01a.dkim.hubspotemail.net, HubSpot",
    "b1.shop-example.dkim.brevo.com, Brevo",
    "token.dkim.amazonses.com, Amazon SES",
    "100._domainkey.dkim1.ccsend.com, Constant Contact",
    "dkim.acdkim1.acems1.com, ActiveCampaign",
    "dkim.dm-abc.sg.convertkit.com, Kit",
    "litesrv._domainkey.mlsend.com, MailerLite",
    "aweber_key_a.send.aweber.com, AWeber",
    "zendesk1._domainkey.zendesk.com, Zendesk",
    "strong1._domainkey.helpscout.net, Help Scout",
    "token.dkim.intercom.io, Intercom",
    "sf1.abc.custdkim.salesforce.com, Salesforce",
    "dkim.smtp2go.net, SMTP2GO",
    "dkim.sendersrv.com, Sender",
    "fm1.shop.example.dkim.fmhosted.com, Fastmail",
    "sig1.dkim.shop.example.at.icloudmailadmin.com, iCloud",
    "protonmail.domainkey.abc.domains.proton.ch, Proton",
    "mbo0001._domainkey.mailbox.org, mailbox.org",
    "s1.domainkey.tutanota.de, Tuta",
    "key1.shop.example._domainkey.migadu.com, Migadu",
    "gm1.gandimail.net, Gandi",
    "s1.dkim.ionos.com, IONOS",
    "strato-dkim-0002._domainkey.rzone.de, Strato",
    "hostingermail-a.dkim.mail.hostinger.com, Hostinger",
    "dkimprovmx1.improvmx.com, ImprovMX",
    "s1.dkim.shop_example.abc.onsecureserver.net, GoDaddy",
    "mail-shop-example.dkim1._domainkey.firebasemail.com, Firebase",
  })
  void theEndOfAnAliasGivesItsProviderAway(String target, String provider) {
    assertThat(named(Providers.byTarget(Names.of(target)))).isEqualTo(provider);
  }

  @ParameterizedTest
  @CsvSource({
    // The same letters, but not the same label.
    "evilgoogle.com",
    "mx.evilgoogle.com",
    "google.com.evil.example",
    "aspmx.l.google.com.evil.example",
    "google.co",
    "oogle.com",
    "com",
    ".",
    "a\\.google.com",
    // Only the hosts of Microsoft 365's customers, not those of its other mail.
    "shop.protection.outlook.com",
    "mx.gandi.net",
    "yandex.net",
    // The label below a top-level domain, and nowhere else.
    "zoho",
    "evilzoho.com",
    "zoho.evil.example",
    "zoho.com.evil.example",
    "zohocloud.com",
    "ionos.shop.example",
  })
  void aNameThatOnlyLooksAlikeGivesNobodyAway(String host) {
    assertThat(Providers.byMx(Names.of(host))).isEmpty();
  }

  @Test
  void aNameOfTheGreatestLengthIsLookedAt() {
    Name longest = Names.of("a.".repeat(121) + "google.com");
    assertThat((int) longest.length()).isEqualTo(254);
    assertThat(named(Providers.byMx(longest))).isEqualTo("Google Workspace");
    assertThat(Providers.byMx(Names.of("a.".repeat(126) + "b"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Google Workspace, google, 20230601 20221208 20210112 20161025, -",
    "Microsoft 365, selector1 selector2, -, fixed",
    "SendGrid, s1 s2 smtpapi, -, fixed",
    "Mailchimp, k2 k3 k1, -, fixed",
    "Mandrill, mandrill mte1 mte2, -, fixed",
    "HubSpot, -, hs1 hs2, -",
    "Klaviyo, -, kl kl2, -",
    "Brevo, brevo1 brevo2 mail, -, fixed",
    "Mailjet, mailjet, -, fixed",
    "Mailgun, krs mailo pic, smtp k1 mx mg, -",
    "Postmark, -, -, -",
    "Amazon SES, -, -, -",
    "Resend, resend, -, fixed",
    "SparkPost, -, -, -",
    "Constant Contact, ctct1 ctct2, -, fixed",
    "ActiveCampaign, acdkim1 acdkim2, -, fixed",
    "Kit, cka cka2, -, fixed",
    "MailerLite, litesrv, -, fixed",
    "AWeber, aweber_key_a aweber_key_b aweber_key_c, -, fixed",
    "Campaign Monitor, cm, -, fixed",
    "Zendesk, zendesk1 zendesk2, -, fixed",
    "Help Scout, strong1 strong2, -, fixed",
    "Freshdesk, fd fdm, -, -",
    "Intercom, intercom, -, fixed",
    "Salesforce, salesforce sf1 sf2, -, -",
    "Marketo, m1, -, -",
    "SMTP2GO, -, -, -",
    "Elastic Email, api, -, -",
    "Everlytic, everlytickey1 everlytickey2 eversrv, -, -",
    "EmailOctopus, eo, -, -",
    "Sender, sender, -, -",
    "Fastmail, fm1 fm2 fm3, mesmtp, fixed",
    "iCloud, sig1, -, fixed",
    "Proton, protonmail protonmail2 protonmail3, -, fixed",
    "Zoho, zmail zoho, -, -",
    "mailbox.org, mbo0001 mbo0002, mbo0003 mbo0004, fixed",
    "Tuta, s1 s2, -, fixed",
    "Migadu, key1 key2 key3, -, fixed",
    "Gandi, gm1 gm2 gm3, -, fixed",
    "IONOS, s1-ionos s2-ionos s42582890, -, -",
    "Strato, strato-dkim-0002 strato-dkim-0003, -, -",
    "Hostinger, hostingermail-a hostingermail-b hostingermail-c, -, fixed",
    "Titan, titan1, -, -",
    "Cloudflare Email Routing, cf2024-1, -, -",
    "ImprovMX, dkimprovmx1 dkimprovmx2, -, fixed",
    "GoDaddy, secureserver1 secureserver2, -, -",
    "VK, mailru, -, fixed",
    "Yandex 360, mail, -, fixed",
    "OVH, -, -, -",
    "'cPanel, Plesk, Hetzner', default dkim, -, -",
    "Global Micro, mxvault, -, -",
    "Firebase, firebase1 firebase2, -, fixed",
  })
  void aProviderHasItsSelectors(String name, String selectors, String rarer, String fixed) {
    assertThat(Providers.all())
        .filteredOn(provider -> provider.name().equals(name))
        .singleElement()
        .satisfies(
            provider -> {
              assertThat(written(provider.selectors())).isEqualTo(selectors);
              assertThat(written(provider.rarer())).isEqualTo(rarer);
              assertThat(provider.fixed()).isEqualTo(fixed.equals("fixed"));
            });
  }

  @Test
  void noneIsLeftOut() {
    assertThat(Providers.all()).hasSize(52);
  }

  /** Besides the question whether there are any keys, a domain's provider costs three more. */
  @Test
  void noProviderCostsMoreThanThreeQuestions() {
    assertThat(Providers.all())
        .allSatisfy(provider -> assertThat(provider.selectors()).hasSizeLessThanOrEqualTo(3));
  }

  @Test
  void noNameStandsForTwoProviders() {
    for (Function<Provider, List<String>> column :
        List.<Function<Provider, List<String>>>of(
            Provider::exchangers, Provider::includes, Provider::targets)) {
      List<String> names = new ArrayList<>();
      Providers.all().forEach(provider -> names.addAll(column.apply(provider)));
      assertThat(names).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft 365, selector1, true",
    "Microsoft 365, SELECTOR2, true",
    "Microsoft 365, mail, false",
    "Amazon SES, abcdefghijklmnop, true",
    "Proton, protonmail, false",
    "Proton, protonmail2, true",
    "Proton, protonmail3, true",
    "Fastmail, fm2, false",
  })
  void someAliasesMayLeadToNothing(String name, String selector, boolean may) {
    Provider provider =
        Providers.all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    assertThat(provider.mayDangle(Name.fromConstantString(selector)).isPresent()).isEqualTo(may);
  }

  private static String named(Optional<Provider> provider) {
    return provider.map(Provider::name).orElse("-");
  }

  private static String written(List<Name> selectors) {
    return selectors.isEmpty() ? "-" : selectors.stream().map(Name::toString).collect(joining(" "));
  }
}
