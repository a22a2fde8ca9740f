package io.securitylogger.suite.soap;

import io.securitylogger.suite.app.TestApp;

/** Gives applications {@link Tax}. */
public final class TaxApps {
    private static final String WSDL =
            """
            <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:s="http://schemas.xmlsoap.org/wsdl/soap/"
                xmlns:t="urn:tax" xmlns:x="http://www.w3.org/2001/XMLSchema" name="TaxService" targetNamespace="urn:tax">
              <types><x:schema targetNamespace="urn:tax">
                <x:element name="rate" type="t:rate"/>
                <x:element name="rateResponse" type="t:rateResponse"/>
                <x:element name="scan" type="t:scan"/>
                <x:element name="scanResponse" type="t:scanResponse"/>
                <x:element name="note" type="t:note"/>
                <x:complexType name="rate"><x:sequence>
                  <x:element name="country" type="x:string" minOccurs="0"/>
                  <x:element name="password" type="x:string" minOccurs="0"/>
                </x:sequence></x:complexType>
                <x:complexType name="rateResponse"><x:sequence>
                  <x:element name="return" type="x:string" minOccurs="0"/>
                </x:sequence></x:complexType>
                <x:complexType name="scan"><x:sequence>
                  <x:element name="document" type="x:base64Binary" minOccurs="0"/>
                </x:sequence></x:complexType>
                <x:complexType name="scanResponse"><x:sequence>
                  <x:element name="return" type="x:base64Binary" minOccurs="0"/>
                </x:sequence></x:complexType>
                <x:complexType name="note"><x:sequence>
                  <x:element name="text" type="x:string" minOccurs="0"/>
                </x:sequence></x:complexType>
              </x:schema></types>
              <message name="rate"><part name="parameters" element="t:rate"/></message>
              <message name="rateResponse"><part name="parameters" element="t:rateResponse"/></message>
              <message name="scan"><part name="parameters" element="t:scan"/></message>
              <message name="scanResponse"><part name="parameters" element="t:scanResponse"/></message>
              <message name="note"><part name="parameters" element="t:note"/></message>
              <portType name="Tax">
                <operation name="rate"><input message="t:rate"/><output message="t:rateResponse"/></operation>
                <operation name="scan"><input message="t:scan"/><output message="t:scanResponse"/></operation>
                <operation name="note"><input message="t:note"/></operation>
              </portType>
              <binding name="TaxBinding" type="t:Tax">
                <s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
                <operation name="rate"><s:operation soapAction=""/>
                  <input><s:body use="literal"/></input><output><s:body use="literal"/></output></operation>
                <operation name="scan"><s:operation soapAction=""/>
                  <input><s:body use="literal"/></input><output><s:body use="literal"/></output></operation>
                <operation name="note"><s:operation soapAction=""/>
                  <input><s:body use="literal"/></input></operation>
              </binding>
              <service name="TaxService"><port name="TaxPort" binding="t:TaxBinding">
                <s:address location="http://127.0.0.1:1/nobody"/></port></service>
            </definitions>
            """;

    private TaxApps() {}

    /** Has an application serve {@link Tax} at {@code /TaxService}, and with attachments at {@code /ScanService}. */
    public static TestApp serving(TestApp app) {
        return app.classes(Tax.class, TaxBean.class, ScanBean.class)
                .webXml(servlet("TaxService", TaxBean.class) + servlet("ScanService", ScanBean.class));
    }

    private static String servlet(String name, Class<? extends Tax> bean) {
        return """
                <servlet>
                  <servlet-name>%s</servlet-name>
                  <servlet-class>%s</servlet-class>
                </servlet>
                <servlet-mapping>
                  <servlet-name>%s</servlet-name>
                  <url-pattern>/%s</url-pattern>
                </servlet-mapping>
                """
                .formatted(name, bean.getName(), name, name);
    }

    /** Gives an application the client of {@link Tax}. */
    public static TestApp consuming(TestApp app) {
        return app.classes(Tax.class, TaxService.class)
                .webInf("wsdl/tax.wsdl", WSDL)
                .resource("tax.wsdl", WSDL);
    }
}
