package io.securitylogger.suite.outgoing.app;

/** What is sent to the payment service. */
public class Charge {
    private String account = "";
    private String password = "";

    public Charge() {}

    public Charge(String account, String password) {
        this.account = account;
        this.password = password;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
