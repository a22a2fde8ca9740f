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
                <x:element name="note" type="t:note"/>
                <x:complexType name="rate"><x:sequence>
                  <x:element name="country" type="x:string" minOccurs="0"/>
                  <x:element name="password" type="x:string" minOccurs="0"/>
                </x:sequence></x:complexType>
                <x:complexType name="rateResponse"><x:sequence>
                  <x:element name="return" type="x:string" minOccurs="0"/>
                </x:sequence></x:complexType>
                <x:complexType name="note"><x:sequence>
                  <x:element name="text" type="x:string" minOccurs="0"/>
                </x:sequence></x:complexType>
              </x:schema></types>
              <message name="rate"><part name="parameters" element="t:rate"/></message>
              <message name="rateResponse"><part name="parameters" element="t:rateResponse"/></message>
              <message name="note"><part name="parameters" element="t:note"/></message>
              <portType name="Tax">
                <operation name="rate"><input message="t:rate"/><output message="t:rateResponse"/></operation>
                <operation name="note"><input message="t:note"/></operation>
              </portType>
              <binding name="TaxBinding" type="t:Tax">
                <s:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
                <operation name="rate"><s:operation soapAction=""/>
                  <input><s:body use="literal"/></input><output><s:body use="literal"/></output></operation>
                <operation name="note"><s:operation soapAction=""/>
                  <input><s:body use="literal"/></input></operation>
              </binding>
              <service name="TaxService"><port name="TaxPort" binding="t:TaxBinding">
                <s:address location="http://127.0.0.1:1/nobody"/></port></service>
            </definitions>
            """;

    private TaxApps() {}

    /** Has an application serve {@link Tax} at {@code /TaxService}. */
    public static TestApp serving(TestApp app) {
        return app.classes(Tax.class, TaxBean.class)
                .webXml(
                        """
                        <servlet>
                          <servlet-name>TaxService</servlet-name>
                          <servlet-class>%s</servlet-class>
                        </servlet>
                        <servlet-mapping>
                          <servlet-name>TaxService</servlet-name>
                          <url-pattern>/TaxService</url-pattern>
                        </servlet-mapping>
                        """
                                .formatted(TaxBean.class.getName()));
    }

    /** Gives an application the client of {@link Tax}. */
    public static TestApp consuming(TestApp app) {
        return app.classes(Tax.class, TaxService.class)
                .webInf("wsdl/tax.wsdl", WSDL)
                .resource("tax.wsdl", WSDL);
    }
}
