package org.mxmaven.assess.spf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/**
 * Services that send for all their customers from the same machines: whoever is a customer passes
 * the SPF of every domain that includes the service. Names that a service gives to a single
 * customer, such as {@code u123.wl.sendgrid.net}, are not among them.
 */
public final class SharedSenders {
  private static final Map<Name, String> SERVICES = services();

  private SharedSenders() {}

  /** The service that an include or redirect leads to, if it is one of them. */
  public static Optional<String> at(SpfBranch branch) {
    return branch.leadsToRecord() && branch.target().isPresent()
        ? Optional.ofNullable(SERVICES.get(branch.target().get()))
        : Optional.empty();
  }

  /**
   * The services that may send by a record, in the order of evaluation: the include or redirect
   * that leads to each, the first if there are several.
   */
  public static Map<String, SpfBranch> of(SpfTree tree) {
    Map<String, SpfBranch> found = new LinkedHashMap<>();
    collect(tree, found);
    return found;
  }

  private static void collect(SpfTree tree, Map<String, SpfBranch> found) {
    if (!tree.record().problems().isEmpty()) {
      return;
    }
    for (SpfBranch branch : tree.branches()) {
      if (!branch.leadsToRecord() || !branch.isPass()) {
        continue;
      }
      Optional<String> service = at(branch);
      if (service.isPresent()) {
        found.putIfAbsent(service.get(), branch);
      } else if (branch.tree().isPresent()) {
        collect(branch.tree().get(), found);
      }
    }
  }

  private static Map<Name, String> services() {
    Map<Name, String> services = new HashMap<>();
    for (String line : lines()) {
      String[] cells = line.split(": ", 2);
      for (String name : cells[1].split(" ", -1)) {
        services.put(Names.of(name), cells[0]);
      }
    }
    return Map.copyOf(services);
  }

  /** A service and the names that its customers include. */
  private static List<String> lines() {
    List<String> lines = new ArrayList<>(mailboxes());
    lines.addAll(bulk());
    lines.addAll(gateways());
    return lines;
  }

  private static List<String> mailboxes() {
    return List.of(
        "Google Workspace: _spf.google.com _netblocks.google.com _netblocks2.google.com"
            + " _netblocks3.google.com aspmx.googlemail.com google.com",
        "Microsoft 365: spf.protection.outlook.com spfa.protection.outlook.com"
            + " spfb.protection.outlook.com spf.protection.office365.us outlook.com hotmail.com",
        "Zoho: zoho.com zoho.eu zoho.in zoho.com.au spf.zoho.com zohomail.com one.zoho.com",
        "Zoho Campaigns: zcsend.net transmail.net",
        "iCloud Mail: icloud.com _spf.icloud.com",
        "Fastmail: spf.messagingengine.com",
        "Proton Mail: _spf.protonmail.ch",
        "Yandex 360: _spf.yandex.net _spf.yandex.ru spf.yandex.net",
        "Mail.ru: _spf.mail.ru",
        "Tencent: spf.mail.qq.com spf.exmail.qq.com",
        "Alibaba Mail: spf.mxhichina.com spf.qiye.aliyun.com",
        "Rackspace Email: emailsrvr.com",
        "GoDaddy: secureserver.net spf.secureserver.net",
        "IONOS: _spf.kundenserver.de _spf-us.ionos.com _spf.perfora.net",
        "OVHcloud: mx.ovh.com mx.ovh.net",
        "Gandi: _mailcust.gandi.net",
        "Hostinger: _spf.mail.hostinger.com",
        "Namecheap: spf.privateemail.com spf.web-hosting.com",
        "Infomaniak: spf.infomaniak.ch",
        "Migadu: spf.migadu.com",
        "DreamHost: netblocks.dreamhost.com");
  }

  private static List<String> bulk() {
    return List.of(
        "SendGrid: sendgrid.net",
        "Mailgun: mailgun.org _spf.mailgun.org _spf1.mailgun.org _spf2.mailgun.org"
            + " eu.mailgun.org _spf.eu.mailgun.org",
        "Amazon SES: amazonses.com",
        "Mailchimp: servers.mcsv.net",
        "Mandrill: spf.mandrillapp.com",
        "Zendesk: mail.zendesk.com smtp.zendesk.com support.zendesk.com",
        "Salesforce: _spf.salesforce.com",
        "Salesforce Marketing Cloud: cust-spf.exacttarget.com",
        "Brevo: spf.sendinblue.com spf.brevo.com",
        "Mailjet: spf.mailjet.com",
        "SparkPost: sparkpostmail.com _spf.sparkpostmail.com _spf.eu.sparkpostmail.com",
        "Postmark: spf.mtasv.net",
        "SMTP2GO: spf.smtp2go.com",
        "Elastic Email: _spf.elasticemail.com",
        "Marketo: mktomail.com",
        "Constant Contact: spf.constantcontact.com",
        "Campaign Monitor: _spf.createsend.com",
        "Freshworks: email.freshdesk.com fdspfus.freshemail.io fdspfeuc.freshemail.io"
            + " fdspfind.freshemail.io fdspfaus.freshemail.io",
        "Help Scout: helpscoutemail.com",
        "Shopify: shops.shopify.com",
        "Atlassian: _spf.atlassian.net",
        "MailerLite: _spf.mlsend.com",
        "ActiveCampaign: emsd1.com",
        "Oracle Email Delivery: rp.oracleemaildelivery.com",
        "Qualtrics: _spf.qualtrics.com",
        "Sailthru: aspmx.sailthru.com",
        "Netcore: spf.pepipost.com",
        "Mailtrap: _spf.smtp.mailtrap.live");
  }

  private static List<String> gateways() {
    return List.of(
        "Mimecast: _netblocks.mimecast.com eu._netblocks.mimecast.com us._netblocks.mimecast.com"
            + " au._netblocks.mimecast.com de._netblocks.mimecast.com za._netblocks.mimecast.com"
            + " ca._netblocks.mimecast.com",
        "MailChannels: relay.mailchannels.net",
        "Barracuda: spf.ess.barracudanetworks.com spf.ess.uk.barracudanetworks.com"
            + " spf.ess.de.barracudanetworks.com spf.ess.au.barracudanetworks.com"
            + " spf.ess.ca.barracudanetworks.com",
        "Symantec Email Security: spf.messagelabs.com",
        "Hornetsecurity: antispameurope.com spf.hornetsecurity.com",
        "SpamExperts: spf.antispamcloud.com",
        "MailGuard: customer.mailguard.com.au",
        "Trend Micro: spf.tmes.trendmicro.com spf.tmems-eu.trendmicro.com",
        "Sophos: _spf.prod.hydra.sophos.com",
        "Exclaimer: spf.exclaimer.net spf.au.exclaimer.net spf.eu.exclaimer.net");
  }
}
