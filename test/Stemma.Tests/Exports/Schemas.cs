using System.Xml;
using System.Xml.Schema;

namespace Stemma.Tests.Exports;

/// <summary>
/// What the exports promise to be, as schemas: GraphML 1.0 as its specification has it, with its keys and references as identity
/// constraints; of TEI P5 the elements we write, with the content and attributes the Guidelines give them.
/// </summary>
static class Schemas
{
    const string Xml = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
          <xs:attribute name="id" type="xs:ID"/>
        </xs:schema>
        """;

    public const string GraphMl = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:g="http://graphml.graphdrawing.org/xmlns" targetNamespace="http://graphml.graphdrawing.org/xmlns" elementFormDefault="qualified">
          <xs:element name="graphml">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="desc" type="xs:string" minOccurs="0"/>
                <xs:element name="key" minOccurs="0" maxOccurs="unbounded">
                  <xs:complexType>
                    <xs:sequence><xs:element name="desc" type="xs:string" minOccurs="0"/><xs:element name="default" type="xs:string" minOccurs="0"/></xs:sequence>
                    <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
                    <xs:attribute name="for"><xs:simpleType><xs:restriction base="xs:NMTOKEN"><xs:enumeration value="graph"/><xs:enumeration value="node"/><xs:enumeration value="edge"/></xs:restriction></xs:simpleType></xs:attribute>
                    <xs:attribute name="attr.name" type="xs:NMTOKEN"/>
                    <xs:attribute name="attr.type"><xs:simpleType><xs:restriction base="xs:NMTOKEN"><xs:enumeration value="boolean"/><xs:enumeration value="int"/><xs:enumeration value="long"/><xs:enumeration value="float"/><xs:enumeration value="double"/><xs:enumeration value="string"/></xs:restriction></xs:simpleType></xs:attribute>
                  </xs:complexType>
                </xs:element>
                <xs:element name="graph">
                  <xs:complexType>
                    <xs:choice minOccurs="0" maxOccurs="unbounded">
                      <xs:element name="data" type="data"/>
                      <xs:element name="node">
                        <xs:complexType><xs:sequence><xs:element name="data" type="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence><xs:attribute name="id" type="xs:NMTOKEN" use="required"/></xs:complexType>
                      </xs:element>
                      <xs:element name="edge">
                        <xs:complexType>
                          <xs:sequence><xs:element name="data" type="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
                          <xs:attribute name="id" type="xs:NMTOKEN"/>
                          <xs:attribute name="source" type="xs:NMTOKEN" use="required"/>
                          <xs:attribute name="target" type="xs:NMTOKEN" use="required"/>
                        </xs:complexType>
                      </xs:element>
                    </xs:choice>
                    <xs:attribute name="id" type="xs:NMTOKEN"/>
                    <xs:attribute name="edgedefault" use="required"><xs:simpleType><xs:restriction base="xs:NMTOKEN"><xs:enumeration value="directed"/><xs:enumeration value="undirected"/></xs:restriction></xs:simpleType></xs:attribute>
                  </xs:complexType>
                  <xs:key name="nodes"><xs:selector xpath="g:node"/><xs:field xpath="@id"/></xs:key>
                  <xs:keyref name="sources" refer="nodes"><xs:selector xpath="g:edge"/><xs:field xpath="@source"/></xs:keyref>
                  <xs:keyref name="targets" refer="nodes"><xs:selector xpath="g:edge"/><xs:field xpath="@target"/></xs:keyref>
                  <xs:unique name="edges"><xs:selector xpath="g:edge"/><xs:field xpath="@id"/></xs:unique>
                </xs:element>
              </xs:sequence>
            </xs:complexType>
            <xs:key name="keys"><xs:selector xpath="g:key"/><xs:field xpath="@id"/></xs:key>
            <xs:keyref name="values" refer="keys"><xs:selector xpath=".//g:data"/><xs:field xpath="@key"/></xs:keyref>
          </xs:element>
          <xs:complexType name="data"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="key" type="xs:NMTOKEN" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
        </xs:schema>
        """;

    public const string Tei = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://www.tei-c.org/ns/1.0" targetNamespace="http://www.tei-c.org/ns/1.0" elementFormDefault="qualified">
          <xs:import namespace="http://www.w3.org/XML/1998/namespace"/>
          <xs:simpleType name="pointers"><xs:restriction base="xs:token"><xs:pattern value="#\S+( #\S+)*"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="pointer"><xs:restriction base="xs:token"><xs:pattern value="#\S+"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="cert"><xs:restriction base="xs:double"><xs:minInclusive value="0"/><xs:maxInclusive value="1"/></xs:restriction></xs:simpleType>
          <xs:simpleType name="when"><xs:union memberTypes="xs:date xs:gYear xs:gYearMonth xs:dateTime"/></xs:simpleType>
          <xs:attributeGroup name="global"><xs:attribute ref="xml:id"/><xs:attribute name="n" type="xs:string"/><xs:attribute name="ana" type="pointers"/><xs:attribute name="corresp" type="pointers"/><xs:attribute name="cert" type="cert"/></xs:attributeGroup>
          <xs:attributeGroup name="typed"><xs:attribute name="type" type="xs:NMTOKEN"/><xs:attribute name="subtype" type="xs:NMTOKEN"/></xs:attributeGroup>
          <xs:complexType name="plain"><xs:simpleContent><xs:extension base="xs:string"><xs:attributeGroup ref="global"/><xs:attributeGroup ref="typed"/></xs:extension></xs:simpleContent></xs:complexType>
          <xs:complexType name="note"><xs:simpleContent><xs:extension base="plain"><xs:attribute name="target" type="pointers"/></xs:extension></xs:simpleContent></xs:complexType>
          <xs:complexType name="reading"><xs:simpleContent><xs:extension base="plain"><xs:attribute name="wit" type="pointers" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
          <xs:element name="app"><xs:complexType>
            <xs:sequence>
              <xs:element name="lem" type="reading" minOccurs="0"/>
              <xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element name="rdg" type="reading"/><xs:element name="witDetail" type="reading"/></xs:choice>
            </xs:sequence>
            <xs:attributeGroup ref="global"/>
          </xs:complexType></xs:element>
          <xs:complexType name="para" mixed="true">
            <xs:choice minOccurs="0" maxOccurs="unbounded"><xs:element ref="app"/><xs:element name="seg" type="plain"/></xs:choice><xs:attributeGroup ref="global"/>
          </xs:complexType>
          <xs:element name="TEI"><xs:complexType><xs:sequence>
            <xs:element name="teiHeader"><xs:complexType><xs:sequence>
              <xs:element name="fileDesc"><xs:complexType><xs:sequence>
                <xs:element name="titleStmt"><xs:complexType><xs:sequence><xs:element name="title" type="plain"/></xs:sequence></xs:complexType></xs:element>
                <xs:element name="publicationStmt"><xs:complexType><xs:sequence><xs:element name="p" type="para" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
                <xs:element name="sourceDesc"><xs:complexType><xs:sequence>
                  <xs:element name="listWit"><xs:complexType><xs:sequence>
                    <xs:element name="witness" maxOccurs="unbounded"><xs:complexType mixed="true">
                      <xs:choice minOccurs="0" maxOccurs="unbounded">
                        <xs:element name="note" type="note"/>
                        <xs:element name="bibl"><xs:complexType mixed="true">
                          <xs:choice minOccurs="0" maxOccurs="unbounded">
                            <xs:element name="publisher" type="plain"/><xs:element name="title" type="plain"/><xs:element name="author" type="plain"/>
                            <xs:element name="idno" type="plain"/>
                            <xs:element name="date"><xs:complexType><xs:simpleContent><xs:extension base="plain"><xs:attribute name="when" type="when"/></xs:extension></xs:simpleContent></xs:complexType></xs:element>
                          </xs:choice>
                        </xs:complexType></xs:element>
                      </xs:choice>
                      <xs:attributeGroup ref="global"/>
                    </xs:complexType></xs:element>
                  </xs:sequence></xs:complexType></xs:element>
                </xs:sequence></xs:complexType></xs:element>
              </xs:sequence></xs:complexType></xs:element>
              <xs:element name="encodingDesc"><xs:complexType><xs:sequence>
                <xs:element name="variantEncoding"><xs:complexType>
                  <xs:attribute name="method" use="required"><xs:simpleType><xs:restriction base="xs:NMTOKEN"><xs:enumeration value="parallel-segmentation"/></xs:restriction></xs:simpleType></xs:attribute>
                  <xs:attribute name="location" use="required"><xs:simpleType><xs:restriction base="xs:NMTOKEN"><xs:enumeration value="internal"/></xs:restriction></xs:simpleType></xs:attribute>
                </xs:complexType></xs:element>
                <xs:element name="editorialDecl"><xs:complexType><xs:sequence><xs:element name="p" type="para" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
                <xs:element name="classDecl"><xs:complexType><xs:sequence>
                  <xs:element name="taxonomy" maxOccurs="unbounded"><xs:complexType>
                    <xs:sequence>
                      <xs:element name="desc" type="plain" minOccurs="0"/>
                      <xs:element name="category" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="catDesc" type="plain"/></xs:sequence><xs:attributeGroup ref="global"/></xs:complexType></xs:element>
                    </xs:sequence>
                    <xs:attributeGroup ref="global"/>
                  </xs:complexType></xs:element>
                </xs:sequence></xs:complexType></xs:element>
              </xs:sequence></xs:complexType></xs:element>
            </xs:sequence></xs:complexType></xs:element>
            <xs:element name="text"><xs:complexType><xs:sequence>
              <xs:element name="body"><xs:complexType><xs:choice>
                <xs:element name="p" type="para"/>
                <xs:element name="div" maxOccurs="unbounded"><xs:complexType>
                  <xs:sequence>
                    <xs:element name="head" type="para" minOccurs="0"/>
                    <xs:element name="listTranspose" minOccurs="0"><xs:complexType><xs:sequence>
                      <xs:element name="transpose" maxOccurs="unbounded"><xs:complexType>
                        <xs:sequence><xs:element name="ptr" minOccurs="2" maxOccurs="unbounded"><xs:complexType><xs:attribute name="target" type="pointer" use="required"/></xs:complexType></xs:element></xs:sequence>
                        <xs:attributeGroup ref="global"/>
                      </xs:complexType></xs:element>
                    </xs:sequence></xs:complexType></xs:element>
                    <xs:element name="p" type="para" maxOccurs="unbounded"/>
                  </xs:sequence>
                  <xs:attributeGroup ref="global"/><xs:attributeGroup ref="typed"/>
                </xs:complexType></xs:element>
              </xs:choice></xs:complexType></xs:element>
              <xs:element name="back"><xs:complexType><xs:sequence><xs:element name="p" type="para" minOccurs="0" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>
            </xs:sequence></xs:complexType></xs:element>
          </xs:sequence></xs:complexType></xs:element>
        </xs:schema>
        """;

    /// <summary>What is wrong with a document, each with its line; empty when it is as the schema says.</summary>
    public static IReadOnlyList<string> Errors(string document, string schema)
    {
        var schemas = new XmlSchemaSet();
        foreach (var part in (string[])[Xml, schema])
            using (var text = XmlReader.Create(new StringReader(part)))
                schemas.Add(null, text);
        var errors = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas, ValidationFlags = XmlSchemaValidationFlags.ProcessIdentityConstraints | XmlSchemaValidationFlags.ReportValidationWarnings };
        settings.ValidationEventHandler += (_, e) => errors.Add($"line {e.Exception.LineNumber}: {e.Message}");
        using var reader = XmlReader.Create(new StringReader(document), settings);
        while (reader.Read()) ;
        return errors;
    }
}
