package org.mxmaven.dns.zone;

import java.util.Optional;
import org.xbill.DNS.Name;

/**
 * One master file that was read and found sound.
 *
 * @param name the file as the user named it
 * @param apex of the zone, if the file is a whole one with its SOA
 * @param negativeTtl for how many seconds it holds that something does not exist
 * @param firstRecord the number of its first record; its others follow up to the next file's
 */
record MasterFile(String name, Optional<Name> apex, long negativeTtl, int firstRecord) {}
