/** Ways of getting questions to one server and its replies back. */
@NullMarked
package org.mxmaven.dns.live.carrier;

import org.jspecify.annotations.NullMarked;
