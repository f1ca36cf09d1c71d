package org.heed.ground.mail;

/** A keyed one-way function for addresses, so that the list of those not to write to holds none. */
@FunctionalInterface
public interface AddressKey {

    /** The 32 bytes of HMAC-SHA-256 of the bytes. */
    byte[] mac(byte[] bytes);
}
