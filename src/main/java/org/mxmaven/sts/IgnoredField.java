package org.mxmaven.sts;

import java.util.Optional;

/**
 * A field of a policy that senders ignore, since they do not know its name, though something was
 * meant by it.
 *
 * @param line the first is 1
 * @param name as it stands there
 * @param meant the name of the field that was meant; empty if it is the id, which belongs into the
 *     record
 */
public record IgnoredField(int line, String name, Optional<String> meant) {}
