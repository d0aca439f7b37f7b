package eu.zirkel.canary;

import com.mongodb.client.ClientSession;

final class OpensSessions {

    void change(ClientSession session) {
        session.startTransaction();
    }
}
