package io.securitylogger.suite.kinds.app;

/** What JSON-B reads and writes. */
public class Note {
    private String title = "";
    private String password = "";

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
