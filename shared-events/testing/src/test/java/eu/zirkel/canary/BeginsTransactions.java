package eu.zirkel.canary;

import org.springframework.transaction.annotation.Transactional;

class BeginsTransactions {

    @Transactional
    void change() {}
}
