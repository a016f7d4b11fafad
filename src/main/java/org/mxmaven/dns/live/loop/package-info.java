/** The one thread that look-ups run on, and its alarms. */
@NullMarked
package org.mxmaven.dns.live.loop;

import org.jspecify.annotations.NullMarked;
