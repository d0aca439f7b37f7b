/** How organisers sign in with an identity provider, and how the portal knows them again without keeping anything. */
@NullMarked
package eu.zirkel.portal.signin;

import org.jspecify.annotations.NullMarked;
